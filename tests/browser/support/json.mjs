// The JSON of the client beside that of Node, each in a realm of its own.

import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const file = new URL('../../../pkg/json2.js', import.meta.url);

/** Loads `json2.js` into a new realm, after a script that prepares it. */
export function load(prepare = 'delete globalThis.JSON;') {
  const realm = vm.createContext();
  vm.runInContext(`globalThis.window = globalThis; ${prepare}`, realm);
  vm.runInContext(readFileSync(file, 'utf8'), realm, { filename: 'json2.js' });
  return realm;
}

/** What a call did: its value with all of its properties, or the name of what it threw. */
export function outcome(call) {
  try {
    return described(call());
  } catch (error) {
    return `throws ${error?.name ?? error}`;
  }
}

/** A text that differs wherever two values do: order, holes, `-0`, prototypes and attributes count. */
export function described(value) {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'string') {
    return `"${value.replace(/[^ !#-[\]-~]/g, (one) => `\\x${one.charCodeAt(0).toString(16)};`)}"`;
  }
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return String(value);
  const prototype = Object.getPrototypeOf(value);
  const kind = prototype === null ? 'null' : prototype.constructor?.name ?? 'strange';
  const members = Reflect.ownKeys(value).map((key) => {
    const one = Object.getOwnPropertyDescriptor(value, key);
    const attributes = [one.writable, one.enumerable, one.configurable].map(Number).join('');
    return `${described(String(key))}/${attributes}: ${described(one.value)}`;
  });
  return `${kind}{${members.join(', ')}}`;
}
