// Calls that the page breaks off: before they are sent, while they run, and too late.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Calls, PAGES, shows } from './support/calls.mjs';
import { OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

/** Records what becomes of calls by `call(name, params)`, which keeps the promise as `promises[name]`. */
const record = (page) => page.evaluate(() => {
  window.ends = [];
  window.promises = {};
  window.call = (name, params) => {
    const promise = Sijax.request(name, [], {
      error: (xhr, word) => ends.push(`${name}: error ${word}`),
      complete: (xhr, word) => ends.push(`${name}: complete ${word}`),
      ...params,
    });
    promises[name] = promise;
    promise.then((value) => ends.push(`${name}: ${value}`), (error) => ends.push(`${name}: rejects ${error.kind}`));
  };
});

const ends = (page) => page.evaluate(() => window.ends);
const out = (page) => page.locator('#out').textContent();

for (const client of OURS) {
  describe(client.name, () => {
    async function load() {
      const loaded = await Calls.load(open, client);
      await record(loaded.page);
      return loaded;
    }

    test('a call that runs is broken off, and applies nothing', async () => {
      const { page, watch, calls } = await load();
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => {
        Sijax.onError = (error) => ends.push(`hook: ${error.kind} of ${error.function}, ${error.status}`);
        call('slow');
      });
      const sent = await calls.next();
      await page.evaluate(() => { promises.slow.controller.abort(); });
      await sent.answer(shows('late')).catch(() => {});
      await calls.none(page);
      assert.deepEqual((await ends(page)).sort(), [
        'hook: aborted of slow, 0', 'slow: complete abort', 'slow: error abort', 'slow: rejects aborted',
      ]);
      assert.equal(await out(page), '');
    });

    test('nothing of it is written to the console, and a second time does nothing', async () => {
      const { page, watch, calls } = await load();
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => { call('slow'); });
      await calls.next();
      await page.evaluate(() => {
        promises.slow.controller.abort();
        promises.slow.controller.abort();
      });
      await calls.none(page);
      assert.deepEqual((await ends(page)).sort(), [
        'slow: complete abort', 'slow: error abort', 'slow: rejects aborted',
      ]);
    });

    test('a call that still waits is never sent', async () => {
      const { page, calls } = await load();
      for (const params of [{ debounce: 30 }, { mode: 'queue' }]) {
        await page.evaluate((how) => {
          ends.length = 0;
          if (how.mode) Sijax.request('waits', [], how);
          call('waits', how);
          promises.waits.controller.abort();
        }, params);
        // What is called later comes later, unless the pause went on.
        if (params.mode) await (await calls.next()).answer();
        await page.evaluate(() => new Promise((done) => { setTimeout(done, 60); }));
        await calls.none(page);
        assert.deepEqual((await ends(page)).sort(), [
          'waits: complete abort', 'waits: error abort', 'waits: rejects aborted',
        ]);
      }
    });

    test('nor is one that is broken off by its beforeSend; with jQuery it is sent, and broken off', async () => {
      const { page, watch, calls } = await load();
      if (client.jquery) watch.expectFailedRequest(/get/);
      await page.evaluate(() => {
        call('first', { debounce: 1, beforeSend: () => { promises.first.controller.abort(); } });
        return promises.first.catch(() => {});
      });
      if (!client.jquery) await calls.none(page);
      assert.ok((await ends(page)).includes('first: rejects aborted'));
    });

    test('it is too late after the reply, also while its commands run', async () => {
      const { page, calls } = await load();
      await page.evaluate(() => {
        window.stop = () => promises.done.controller.abort();
        call('done');
      });
      const list = [{ call: 'stop', params: [], type: 'call' }, ...JSON.parse(shows('x'))];
      await (await calls.next()).answer(JSON.stringify(list));
      await page.evaluate(async () => {
        await promises.done;
        promises.done.controller.abort();
      });
      assert.deepEqual(await ends(page), ['done: complete success', 'done: x']);
      assert.equal(await out(page), 'x');
    });

    test('with it goes what waits in a pause, and nothing else', async () => {
      const { page, watch, calls } = await load();
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => {
        call('one');
        call('two');
      });
      const [one, two] = [await calls.next(), await calls.next()];
      assert.deepEqual([one.name, two.name], ['one', 'two']);
      await page.evaluate(() => { promises.one.controller.abort(); });
      await two.answer(shows('two'));
      await page.evaluate(() => promises.two);
      assert.equal(await out(page), 'two');
      assert.ok((await ends(page)).includes('one: rejects aborted'));
    });
  });
}
