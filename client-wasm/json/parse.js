import { is_array, keys_of, put } from './objects.js';
import { ESCAPED } from './text.js';

var WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export function parse(text, reviver) {
  var at = 0, result;

  function fail() {
    throw new SyntaxError('JSON: unexpected ' + (text.charAt(at) || 'end') + ' at ' + at);
  }

  // The character that comes next, white space aside.
  function next() {
    while (/[ \t\n\r]/.test(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  function take(character) {
    if (next() !== character) {
      fail();
    }
    at++;
  }

  // From the bracket on to the one that closes it.
  function take_list(end, take_item) {
    at++;
    if (next() !== end) {
      take_item();
      while (next() === ',') {
        at++;
        take_item();
      }
    }
    take(end);
  }

  // In pieces, for in old engines a string that grows is copied each time.
  function take_string() {
    var parts = [], from = at + 1, code, digits;
    take('"');
    for (; (code = text.charCodeAt(at)) !== 34; at++) {
      if (code === 92) {
        parts.push(text.slice(from, at++));
        if (text.charAt(at) === 'u') {
          digits = text.slice(at + 1, at + 5);
          if (!/^[\da-fA-F]{4}$/.test(digits)) {
            fail();
          }
          parts.push(String.fromCharCode(parseInt(digits, 16)));
          at += 4;
        } else {
          parts.push(ESCAPED[text.charAt(at)] || fail());
        }
        from = at + 1;
      } else if (!(code > 31)) {
        // Behind the end it is no number.
        fail();
      }
    }
    parts.push(text.slice(from, at++));
    return parts.join('');
  }

  function take_value() {
    var first = next(), value;
    if (first === '"') {
      return take_string();
    }
    if (first === '[') {
      value = [];
      take_list(']', function () {
        put(value, value.length, take_value());
      });
      return value;
    }
    if (first === '{') {
      value = {};
      take_list('}', function () {
        var key = next() === '"' ? take_string() : fail();
        take(':');
        put(value, key, take_value());
      });
      return value;
    }
    WORD.lastIndex = at;
    value = WORD.exec(text);
    if (!value || value.index !== at) {
      fail();
    }
    value = value[0];
    at += value.length;
    return value === 'null' ? null : value === 'true' || value !== 'false' && +value;
  }

  function revive(holder, key) {
    var value = holder[key], keys, length, i, name, revived;
    if (value && /^(ob|fu)/.test(typeof value)) {
      keys = is_array(value) ? null : keys_of(value);
      length = (keys || value).length;
      for (i = 0; i < length; i++) {
        name = keys ? keys[i] : String(i);
        revived = revive(value, name);
        if (revived === undefined) {
          delete value[name];
        } else {
          put(value, name, revived);
        }
      }
    }
    return reviver.call(holder, key, value);
  }

  // `String` would take a symbol.
  text = ''.concat(text);
  result = take_value();
  if (next()) {
    fail();
  }
  return typeof reviver === 'function' ? revive({ '': result }, '') : result;
}
