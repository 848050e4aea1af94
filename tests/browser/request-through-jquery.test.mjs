// With jQuery on the page, what it sets for all requests holds for ours.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Calls, PAGES, shows } from './support/calls.mjs';
import { OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

for (const client of OURS.filter(({ jquery }) => jquery)) {
  describe(client.name, () => {
    test('ajaxSetup sets headers and callbacks, below the options of a call', async () => {
      const { page, calls, watch } = await Calls.load(open, client);
      watch.expectConsole(/500/);
      const seen = page.evaluate(async () => {
        const words = [];
        Sijax.onError = () => {};
        jQuery.ajaxSetup({
          headers: { 'X-Setup': 'yes', 'X-Own': 'setup' },
          complete: () => words.push('complete'),
          error: () => words.push('error'),
        });
        await Sijax.request('f', [], { headers: { 'X-Own': 'call' } }).catch(() => words.push('rejected'));
        return words.sort();
      });
      const call = await calls.next();
      await call.answer({ status: 500 });
      assert.deepEqual(await seen, ['complete', 'error', 'rejected']);
      assert.deepEqual([call.headers['x-setup'], call.headers['x-own']], ['yes', 'call']);
    });

    test('prefilters see each request, and may change it or call it off', async () => {
      const { page, calls } = await Calls.load(open, client, { reply: shows('x') });
      assert.deepEqual(await page.evaluate(async () => {
        const words = [];
        Sijax.onError = (error) => words.push(`hook ${error.kind}`);
        jQuery.ajaxPrefilter((options, original, xhr) => {
          xhr.setRequestHeader('X-Filtered', original.mark);
          if (original.mark === 'stop') xhr.abort();
        });
        words.push(await Sijax.request('f', [], { mark: 'pass' }));
        await Sijax.request('f', [], { mark: 'stop', mode: 'drop' }).catch((error) => words.push(error.kind));
        words.push(await Sijax.request('f', [], { mark: 'pass', mode: 'drop' }));
        return words;
      }), ['x', 'hook aborted', 'aborted', 'x']);
      const [first] = [await calls.next(), await calls.next()];
      assert.equal(first.headers['x-filtered'], 'pass');
      await calls.none(page);
    });

    test('global events are set off, unless a call wants none', async () => {
      const { page } = await Calls.load(open, client, { reply: '[]' });
      assert.deepEqual(await page.evaluate(async () => {
        const seen = [];
        for (const name of ['Start', 'Send', 'Success', 'Error', 'Complete', 'Stop']) {
          jQuery(document).on(`ajax${name}`, () => seen.push(name));
        }
        await Sijax.request('f', [], { global: false });
        await Sijax.request('f');
        return seen;
      }), ['Start', 'Send', 'Success', 'Complete', 'Stop']);
    });

    test('filters of data and converters do their work', async () => {
      const { page } = await Calls.load(open, client, { reply: `while(1);${shows('x')}` });
      assert.equal(await page.evaluate(() => Sijax.request('f', [], {
        dataFilter: (text) => text.replace('while(1);', ''),
      })), 'x');
      assert.equal(await page.locator('#out').textContent(), 'x');
    });
  });
}
