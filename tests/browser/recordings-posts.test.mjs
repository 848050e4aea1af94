// `sjxComet` and `sjxUpload`, case by case as recorded of the original, but for the listed differences.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { COMET } from './recordings/comet-differences.mjs';
import { cases, expectation, run } from './recordings/post-case.mjs';
import { PostServer } from './recordings/post-server.mjs';
import { UPLOAD } from './recordings/upload-differences.mjs';
import { ORIGINAL, OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage();

const TOPICS = { client_comet: COMET, client_upload: UPLOAD };

/** Without jQuery there is nothing that these could call. */
const CALLS_JQUERY = (one) => one.js.includes('jQuery');

/** What the browser itself says about a case. */
const SAYS = {
  comet_xfo_deny: (watch) => {
    watch.expectConsole(/Refused to display .* because it set 'X-Frame-Options' to 'deny'/);
    watch.expectFailedRequest(/\/sijax: net::ERR_BLOCKED_BY_RESPONSE/);
  },
};

for (const client of [...OURS, ORIGINAL]) {
  describe(client.name, () => {
    for (const [topic, listed] of Object.entries(TOPICS)) {
      const differences = client === ORIGINAL ? [] : listed;

      test(topic, async (context) => {
        const server = await PostServer.start(client);
        context.after(() => server.stop());
        const { page, watch } = await open({ baseURL: server.url });
        const all = await cases(topic);
        for (const one of all.filter((each) => client.jquery || !CALLS_JQUERY(each))) {
          const expected = expectation(one, differences);
          SAYS[one.id]?.(watch);
          // Its text is that of a stack, and a script that cannot be read has none.
          for (const _ of expected.page_errors) watch.expectError('');
          assert.deepEqual(await run(page, server, one, expected), expected, one.id);
        }
        for (const { reason, of } of differences) {
          assert.ok(all.some(({ id }) => of.test(id)), `no case is ${of}: ${reason}`);
        }
      });
    }
  });
}
