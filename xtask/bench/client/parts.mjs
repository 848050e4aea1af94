// What each part of our file costs: the assembled script is minified again without the part.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli } from './sizes.mjs';

const minifier = fileURLToPath(new URL('../../build/minify.mjs', import.meta.url));
const built = new URL('../../../pkg/sijax.js', import.meta.url);

// Without these there is nothing that the others could be measured in.
const holding = ['registers.js', 'sijax.js'];

// The scripts stand in the assembled one below their names.
const heading = /^\/\/ (\w+\.js)$/m;

function minified(dir, text) {
  const [from, to] = [join(dir, 'part.js'), join(dir, 'part.min.js')];
  writeFileSync(from, text);
  execFileSync('node', [minifier, from, to]);
  return readFileSync(to, 'utf8');
}

// Nor does the table for the wasm name what is left out: the minifier could not shorten it there.
function without(text, part) {
  const gone = new Set([...part.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name));
  return text.replace(part, () => '').replace(/(?<=^var host_functions = \{ a: \{ ).*(?= \} \};$)/m,
    (entries) => entries.split(', ').filter((entry) => !gone.has(entry.split(': ')[1])).join(', '));
}

function split(text) {
  const pieces = text.split(heading);
  const parts = [];
  for (let i = 1; i < pieces.length; i += 2) {
    // Behind the last script stand the tables and the shim.
    parts.push([pieces[i], pieces[i + 1].split('\nvar VERSION = ')[0]]);
  }
  const wasm = /(?<=^var WASM = ')[0-9a-f]+/m.exec(text)[0];
  const fallback = /^function fallback\(\) \{\n[^]*?\n\}\n/m.exec(text)[0];
  const shown = parts.filter(([name]) => !holding.includes(name));
  return [...shown, ['the wasm, in hexadecimal', wasm], ['the fallback', fallback]];
}

export function measure_parts(target) {
  const dir = join(target, 'client');
  const path = join(dir, 'sijax.js');
  const pkg = readFileSync(built, 'utf8');
  const scratch = join(dir, 'bench');
  mkdirSync(scratch, { recursive: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!text || minified(scratch, text) !== pkg) {
    throw new Error(`${path} is not what pkg/sijax.js was made from: run \`cargo xtask build\``);
  }
  const [raw, packed] = [pkg.length, brotli(pkg)];
  const rows = split(text).map(([name, part]) => {
    const rest = minified(scratch, without(text, part));
    return [name, raw - rest.length, packed - brotli(rest)];
  });
  rows.sort((a, b) => b[2] - a[2]);
  const sum = (column) => rows.reduce((all, row) => all + row[column], 0);
  rows.push(['all of them', sum(1), sum(2)], ['the file', raw, packed]);
  return {
    id: 'parts',
    title: 'What each part of `sijax.js` costs, in bytes',
    columns: ['', 'minified', 'brotli 11'],
    rows,
    notes: [
      `How much smaller the file would be without the part: it is minified and compressed again. With a script goes what only that script uses, so that some bytes count twice, and the sum is not the file; a dozen bytes either way are the compressor’s. ${holding.join(' and ')} hold the others together and are not in the table.`,
    ],
  };
}
