// Compares what cases come to with what was recorded, and with the list of what is different.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

/** The cases of a file of recordings. */
export async function recording(name) {
  const file = new URL(`../../vectors/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')).cases;
}

/**
 * Fails unless each case comes to what was recorded, or to exactly what the list says instead.
 * `cases` are `{ id, recorded, got }` and perhaps `before`, `different` are the entries of a list in different.mjs.
 */
export function compare(client, cases, different) {
  const listed = different.filter((entry) => entry.on(client));
  const known = new Set(cases.map(({ id }) => id));
  const problems = listed.flatMap(({ cases: ours }) => Object.keys(ours))
    .filter((id, at, all) => !known.has(id) || all.indexOf(id) !== at)
    .map((id) => `${id}: the list names it twice, or there is no such case`);
  for (const { id, before, recorded, got } of cases) {
    const entry = listed.find(({ cases: ours }) => Object.hasOwn(ours, id));
    if (entry && !differences(id, recorded, got).length) {
      problems.push(`${id}: comes out as recorded, strike it off the list`);
    } else if (entry) {
      const ours = entry.cases[id];
      const wanted = { ...recorded, ...(typeof ours === 'function' ? ours({ recorded, before }) : ours) };
      problems.push(...differences(`${id} (${entry.why})`, wanted, got));
    } else {
      problems.push(...differences(id, recorded, got));
    }
  }
  assert.equal(problems.length, 0, `${client.name}: ${problems.length} differences\n${problems.join('\n')}`);
}

function differences(what, wanted, got) {
  return Object.keys({ ...wanted, ...got })
    .filter((member) => !isDeepStrictEqual(wanted[member], got[member]))
    .map((member) => `${what}: ${member}\n  wanted ${shown(wanted[member])}\n  got    ${shown(got[member])}`);
}

function shown(value) { return JSON.stringify(value) ?? 'nothing'; }
