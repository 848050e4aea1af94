// What stands behind a backslash for which character, and the other way round.
export var ESCAPED = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
export var SHORT = {}, letter;

for (letter in ESCAPED) {
  SHORT[ESCAPED[letter]] = '\\' + letter;
}

// A number with zeros before it.
export function padded(number, width) {
  return ('00000' + number).slice(-width);
}
