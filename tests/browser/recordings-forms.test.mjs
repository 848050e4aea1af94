// What the values of forms are, as it was recorded of the original.

import { test } from 'node:test';

import { compare, recording } from './recordings/compare.mjs';
import { forms as different } from './recordings/different.mjs';
import { recording_stage } from './recordings/stage.mjs';
import { ORIGINAL, OURS } from './support/clients.mjs';

const start = recording_stage();
const AT_ONCE = 8;

for (const client of [ORIGINAL, ...OURS]) {
  test(client.name, async () => {
    const { run } = await start(client);
    const cases = await recording('client_form_values');
    const results = await run('form', cases, AT_ONCE);
    compare(client, cases.map(({ id, json, throws, pollution }, at) => {
      const got = results[at];
      return {
        id,
        // The text has the values and their order.
        recorded: { json, throws, pollution, page_errors: [] },
        got: { json: got.json, throws: got.throws, pollution: got.pollution, page_errors: got.page_errors },
      };
    }), different);
  });
}
