// What commands do to a page, as it was recorded of the original.

import { test } from 'node:test';

import { compare, recording } from './recordings/compare.mjs';
import { commands as different } from './recordings/different.mjs';
import { recording_stage } from './recordings/stage.mjs';
import { ORIGINAL, OURS } from './support/clients.mjs';

const start = recording_stage();
const AT_ONCE = 8;

for (const client of [ORIGINAL, ...OURS]) {
  test(client.name, async () => {
    const { run } = await start(client);
    const cases = await recording('client_commands_dom');
    const results = await run('commands', cases, AT_ONCE);
    compare(client, cases.map((one, at) => {
      const { before, throws, reports, ...got } = results[at];
      // What the original throws, ours reports.
      const failed = Boolean(throws) || reports.some((kind) => kind !== 'no_such_element');
      return { id: one.id, before, recorded: recorded(one), got: { ...got, failed } };
    }), different);
  });
}

function recorded({ root, log = [], page_errors = [], props = [], expr_value, throws }) {
  return {
    root, log, page_errors, props, ...(expr_value !== undefined && { expr_value }), failed: Boolean(throws),
  };
}
