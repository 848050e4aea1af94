// Values and texts for JSON, the same again for the same seed.

/** Numbers below a bound, by a linear congruential step and a mix of its bits. */
export function generator(seed) {
  let state = seed >>> 0;
  const below = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % bound;
  };
  const one = (list) => list[below(list.length)];
  return { below, one };
}

const CHARACTERS = [
  'a', 'Z', '0', ' ', '"', '\\', '/', '\b', '\f', '\n', '\r', '\t', '\0', '\x0b', '\x1f', '\x7f', '\xa0', 'é',
  '\u2028', '\u2029', '\ufeff', '\ud7ff', '\ud800', '\udbff', '\udc00', '\udfff', '\ue000', '\uffff', '😀',
];
const KEYS = [
  '', 'a', 'b', '0', '1', '10', '01', '-1', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'toJSON',
  'length', 'é', '\ud800', '"',
];
const NUMBERS = [
  0, -0, 1, -1, 0.1, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, NaN, Infinity, -Infinity,
];
// Between 0 and 1, V8 breaks lines where the specification has no space.
const SPACES = [
  undefined, null, 0, 1, 2, 10, 11, 3.9, -1, NaN, Infinity, '', ' ', '\t', '--', 'twelve chars', true, {},
  Object(3), Object('ab'),
];

function text({ below, one }) {
  return Array.from({ length: below(8) }, () => one(CHARACTERS)).join('');
}

function number({ below, one }) {
  return below(2) ? one(NUMBERS) : (below(2e9) - 1e9) * 10 ** (below(40) - 20);
}

function own(object, key, value, enumerable = true) {
  Object.defineProperty(object, key, { value, enumerable, writable: true, configurable: true });
}

// Mostly one with members at the top, and never one far below.
function kind({ below }, depth, plain, all) {
  if (depth === 0 && below(8)) return plain + below(all - plain);
  return below(depth > 4 ? plain : all);
}

/** Anything that a script may hand to `stringify`. */
export function value(random, depth = 0) {
  const { below, one } = random;
  const inner = () => value(random, depth + 1);
  switch (kind(random, depth, 13, 20)) {
    case 0: return null;
    case 1: return below(2) === 1;
    case 2: case 3: case 4: return number(random);
    case 5: case 6: return text(random);
    case 7: return undefined;
    case 8: return one([() => 1, Symbol('s'), Object.assign(() => 1, { toJSON: () => 'called' })]);
    case 9: return new Date(one([NaN, 0, 1e12, -1e14, 8.64e15, -8.64e15, below(2e9) * 1000]));
    case 10: return Object(one([text(random), number(random), below(2) === 1]));
    case 11: return below(20) ? /x/ : one([1n, Object(1n)]);
    case 12: return one([
      { toJSON(key) { return [key, this === undefined]; } },
      { toJSON: 'no function', a: 1 },
      { toJSON() { return undefined; } },
    ]);
    case 13: case 14: case 15: {
      const list = Array.from({ length: below(5) }, inner);
      if (below(4) === 0) list.length += below(3);
      if (below(8) === 0) list.extra = 1;
      return list;
    }
    default: {
      const object = below(10) ? {} : Object.create(one([null, { inherited: 1 }]));
      for (let n = below(6); n > 0; n--) own(object, one(KEYS), inner(), below(10) > 0);
      if (below(200) === 0) object.self = object;
      return object;
    }
  }
}

/** A replacer that notes how it is called, or a list, or none. */
export function replacer(random, calls) {
  const { below, one } = random;
  switch (below(6)) {
    case 0: return Array.from({ length: below(5) }, () => one([...KEYS, 1, 10, -0, Object('a'), Object(1), null, {}]));
    case 1: return function note(key, found) {
      calls.push([key, typeof found, Array.isArray(this), Object.keys(this).join()].join(':'));
      return found;
    };
    case 2: {
      const victim = one(KEYS);
      const change = one([undefined, 7, 'x', [1, 2], { b: 1 }]);
      return (key, found) => (key !== '' && key === victim ? change : found);
    }
    case 3: return one([null, 1, 'a', {}]);
    default: return undefined;
  }
}

export const space = ({ one }) => one(SPACES);

const WHITE = ['', '', '', ' ', '\n', '\t', '\r', ' \n'];
const ESCAPES = ['\\"', '\\\\', '\\/', '\\b', '\\f', '\\n', '\\r', '\\t', '\\u0041', '\\uD83D\\uDE00', '\\ud800', '\\u0000'];
const DIGITS = ['0', '-0', '1', '12', '-7', '0.5', '1.25e3', '1E+2', '1e-2', '1e400', '-1e400', '1e-400', '90071992547409931'];
const NOISE = [
  '0', '-', '+', '.', 'e', 'E', '"', '\\', 'u', '[', ']', '{', '}', ',', ':', ' ', '\n', '\v', '\xa0', '\ufeff',
  '\u2028', '\0', '\x1f', '\'', '/', 't', 'true', 'null', 'nul', 'NaN', '/**/', '\ud800',
];

function string_text({ below, one }) {
  const part = () => (below(3) ? one(CHARACTERS).replace(/["\\\0-\x1f]/g, '') : one(ESCAPES));
  return `"${Array.from({ length: below(6) }, part).join('')}"`;
}

/** A text that is JSON. */
export function json(random, depth = 0) {
  const { below, one } = random;
  const spaced = (inner) => one(WHITE) + inner + one(WHITE);
  const many = (make) => Array.from({ length: below(5) }, () => spaced(make())).join(',') || one(WHITE);
  switch (kind(random, depth, 6, 10)) {
    case 0: return one(['true', 'false', 'null']);
    case 1: case 2: return one(DIGITS);
    case 3: return String(below(2e9) * 10 ** (below(40) - 20));
    case 4: case 5: return string_text(random);
    case 6: case 7: return `[${many(() => json(random, depth + 1))}]`;
    default: {
      const key = () => (below(2) ? JSON.stringify(one(KEYS)) : string_text(random));
      return `{${many(() => `${key()}${one(WHITE)}:${spaced(json(random, depth + 1))}`)}}`;
    }
  }
}

/** One that is mostly none any more. */
export function mutated(random, original) {
  const { below, one } = random;
  let changed = original;
  for (let n = 1 + below(3); n > 0; n--) {
    const at = below(changed.length + 1);
    changed = changed.slice(0, at) + (below(3) ? one(NOISE) : '') + changed.slice(at + below(3));
  }
  return changed;
}

/** A reviver that notes how it is called and sometimes deletes, replaces or changes what comes later. */
export function reviver(random, calls) {
  const { below, one } = random;
  if (below(3)) return undefined;
  const victim = one(KEYS);
  const act = below(5);
  return function note(key, found) {
    calls.push([key, typeof found, Array.isArray(this), Object.keys(this).join()].join(':'));
    if (key !== victim) return found;
    if (act === 0) return undefined;
    if (act === 1) return [{ a: 1 }];
    if (act === 2) delete this.b;
    if (act === 3) this.b = { a: 1 };
    return found;
  };
}
