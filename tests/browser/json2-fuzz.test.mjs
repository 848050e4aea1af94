// `json2.js` beside the JSON of the engine, over values and texts that a seed makes.
// SIJAX_JSON_FUZZ sets how many rounds, SIJAX_JSON_SEED the first seed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';

import { generator, json, mutated, replacer, reviver, space, value } from './support/json-fuzz.mjs';
import { load, outcome } from './support/json.mjs';

const ROUNDS = Number(process.env.SIJAX_JSON_FUZZ ?? 10_000);
const FIRST = Number(process.env.SIJAX_JSON_SEED ?? 1);

const ours = load();
const theirs = vm.createContext();

/** Runs one seed against one JSON: what it gave and which calls it made. */
function stringified({ JSON }, seed) {
  const random = generator(seed);
  const calls = [];
  const result = outcome(() => JSON.stringify(value(random), replacer(random, calls), space(random)));
  return { result, calls };
}

function parsed({ JSON }, seed) {
  const random = generator(seed);
  const calls = [];
  const whole = json(random);
  const text = random.below(2) ? whole : mutated(random, whole);
  const result = outcome(() => JSON.parse(text, reviver(random, calls)));
  return { text, result, calls };
}

const realms = [ours, theirs].map((realm) => ({ JSON: vm.runInContext('JSON', realm) }));

for (const [name, run] of Object.entries({ stringify: stringified, parse: parsed })) {
  test(`${name} does what the engine's does, ${ROUNDS} times from seed ${FIRST}`, () => {
    const seen = { throws: 0, returns: 0, calls: 0 };
    for (let seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      const [mine, native] = realms.map((realm) => run(realm, seed));
      assert.deepEqual(mine, native, `seed ${seed}`);
      seen[native.result.startsWith('throws') ? 'throws' : 'returns'] += 1;
      seen.calls += native.calls.length;
    }
    // Seeds that led to one kind of end only would have compared nothing else.
    for (const count of Object.values(seen)) assert.ok(count > ROUNDS / 500, JSON.stringify(seen));
  });
}
