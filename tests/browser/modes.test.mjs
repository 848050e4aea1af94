// What becomes of a second call of a function while the first runs.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Calls, PAGES, shows } from './support/calls.mjs';
import { OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

for (const client of OURS) {
  describe(client.name, () => {
    /** A page with `call(name, id, params)`; `ends` says how each `id` ended. */
    async function load() {
      const { page, watch, calls } = await Calls.load(open, client);
      await page.evaluate(() => {
        window.ends = {};
        window.call = (name, id, params) => Sijax.request(name, [id], params)
          .then((value) => { ends[id] = value; }, (error) => { ends[id] = error.kind; });
      });
      /** Waits until as many calls as are named have ended, and tells how. */
      const ended = async (count) => {
        await page.waitForFunction((wanted) => Object.keys(ends).length >= wanted, count);
        return page.evaluate(() => ends);
      };
      const next = async (id) => {
        const sent = await calls.next();
        assert.equal(sent.args[0], id);
        return sent;
      };
      const out = () => page.locator('#out').textContent();
      return { page, watch, calls, next, ended, out };
    }

    test('parallel, the default: all run at once', async () => {
      const { page, next, ended, out } = await load();
      await page.evaluate(() => {
        call('f', 1);
        call('f', 2, { mode: 'parallel' });
      });
      const first = await next(1);
      await (await next(2)).answer(shows('2'));
      await ended(1);
      await first.answer(shows('1'));
      assert.deepEqual(await ended(2), { 1: '1', 2: '2' });
      assert.equal(await out(), '21');
    });

    test('queue: each waits for the one before it, however that ends', async () => {
      const { page, watch, calls, next, ended, out } = await load();
      watch.expectConsole(/500/);
      watch.expectConsole(/ERR_FAILED/);
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => {
        Sijax.onError = () => {};
        for (const id of [1, 2, 3, 4]) call('f', id, { mode: 'queue' });
        call('f', 5, { mode: 'queue', beforeSend: () => false });
        call('f', 6, { mode: 'queue' });
      });
      const first = await next(1);
      await calls.none(page);
      await first.answer(shows('1'));
      await (await next(2)).answer({ status: 500 });
      await (await next(3)).break();
      const fourth = await next(4);
      await calls.none(page);
      await fourth.answer(shows('4'));
      await (await next(6)).answer(shows('6'));
      assert.deepEqual(await ended(6), { 1: '1', 2: 'http', 3: 'network', 4: '4', 5: 'aborted', 6: '6' });
      assert.equal(await out(), '146');
    });

    test('a queue goes on behind one that is broken off, or whose callback throws', async () => {
      const { page, watch, calls, next, ended } = await load();
      watch.expectFailedRequest(/get/);
      watch.expectError(/from success/);
      watch.expectError(/from error/);
      watch.expectConsole(/500/);
      await page.evaluate(() => {
        Sijax.onError = () => {};
        window.first = Sijax.request('f', [1], { mode: 'queue' });
        call('f', 2, { mode: 'queue', success: () => { throw new Error('from success'); } });
        call('f', 3, { mode: 'queue', error: () => { throw new Error('from error'); } });
        call('f', 4, { mode: 'queue' });
      });
      await next(1);
      await page.evaluate(() => first.controller.abort());
      await (await next(2)).answer();
      await (await next(3)).answer({ status: 500 });
      await (await next(4)).answer(shows('4'));
      const { 2: second, 3: third, 4: last } = await ended(3);
      assert.deepEqual([second, third, last], ['failed_command', 'http', '4']);
      await calls.none(page);
    });

    test('one that cannot be sent holds up nobody', async () => {
      const { page, next, ended } = await load();
      const kinds = await page.evaluate(() => {
        const seen = [];
        const attempt = (params) => {
          try {
            call('f', 'x', { mode: 'drop', ...params });
          } catch (thrown) {
            seen.push(thrown.kind || thrown.message);
          }
        };
        Sijax.onError = () => {};
        attempt({ busy: '#out', beforeSend: () => { throw new Error('not now'); } });
        call('f', 1, { mode: 'drop' });
        return [...seen, document.querySelectorAll('.sijax-busy, [aria-busy=true]').length];
      });
      assert.deepEqual(kinds, ['not now', 0]);
      await (await next(1)).answer(shows('1'));
      assert.equal((await ended(1))[1], '1');
    });

    test('a queue goes on behind one that cannot be sent', async () => {
      const { page, watch, next, ended } = await load();
      watch.expectError(/not now/);
      await page.evaluate(() => {
        Sijax.onError = () => {};
        call('f', 1, { mode: 'queue' });
        call('f', 2, { mode: 'queue', beforeSend: () => { throw new Error('not now'); } });
        call('f', 3, { mode: 'queue' });
      });
      await (await next(1)).answer(shows('1'));
      await (await next(3)).answer(shows('3'));
      assert.deepEqual(await ended(3), { 1: '1', 2: 'aborted', 3: '3' });
    });

    test('replace: the one before is broken off, and its commands are not applied', async () => {
      const { page, watch, next, ended, out } = await load();
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => { call('f', 1, { mode: 'replace' }); });
      const first = await next(1);
      await page.evaluate(() => { call('f', 2, { mode: 'replace' }); });
      const second = await next(2);
      await first.answer(shows('1')).catch(() => {});
      await second.answer(shows('2'));
      assert.deepEqual(await ended(2), { 1: 'aborted', 2: '2' });
      assert.equal(await out(), '2');
    });

    test('drop: the second one is not sent while the first runs', async () => {
      const { page, calls, next, ended, out } = await load();
      await page.evaluate(() => {
        call('f', 1, { mode: 'drop' });
        call('f', 2, { mode: 'drop' });
        call('g', 3, { mode: 'drop' });
      });
      const first = await next(1);
      await (await next(3)).answer(shows('3'));
      assert.deepEqual(await ended(2), { 2: 'aborted', 3: '3' });
      await first.answer(shows('1'));
      await ended(3);
      await page.evaluate(() => { call('f', 4, { mode: 'drop' }); });
      await (await next(4)).answer(shows('4'));
      assert.deepEqual(await ended(4), { 1: '1', 2: 'aborted', 3: '3', 4: '4' });
      assert.equal(await out(), '314');
      await calls.none(page);
    });

    test('modes mix: what replaces ends those that run and those that wait, unsent', async () => {
      const { page, watch, calls, next, ended } = await load();
      watch.expectFailedRequest(/get/);
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => {
        call('f', 1);
        call('f', 2);
        call('f', 3, { mode: 'queue' });
        call('f', 4, { mode: 'queue' });
        call('f', 5, { mode: 'drop' });
      });
      await next(1);
      await next(2);
      await page.evaluate(() => { call('f', 6, { mode: 'replace' }); });
      const last = await next(6);
      await calls.none(page);
      await last.answer(shows('6'));
      assert.deepEqual(await ended(6), {
        1: 'aborted', 2: 'aborted', 3: 'aborted', 4: 'aborted', 5: 'aborted', 6: '6',
      });
    });

    test('one of the queue waits for all that run before it', async () => {
      const { page, calls, next, ended } = await load();
      await page.evaluate(() => {
        call('f', 1);
        call('f', 2);
        call('f', 3, { mode: 'queue' });
      });
      const [first, second] = [await next(1), await next(2)];
      await first.answer(shows('1'));
      await ended(1);
      await calls.none(page);
      await second.answer(shows('2'));
      await (await next(3)).answer(shows('3'));
      await ended(3);
    });

    test('a call out of a command or a callback of the same function keeps its mode', async () => {
      const { page, calls, next, ended, out } = await load();
      await page.evaluate(() => {
        window.again = (id, mode) => { call('f', id, { mode }); };
        call('f', 1, { complete: () => again(5, 'queue') });
      });
      const again = (...params) => ({ call: 'again', params, type: 'call' });
      await (await next(1)).answer(JSON.stringify([
        again(2, 'queue'), again(3, 'drop'), again(4, 'queue'), ...JSON.parse(shows('1')),
      ]));
      const second = await next(2);
      await calls.none(page);
      await second.answer(shows('2'));
      await (await next(4)).answer(shows('4'));
      await (await next(5)).answer(shows('5'));
      assert.deepEqual(await ended(5), { 1: '1', 2: '2', 3: 'aborted', 4: '4', 5: '5' });
      assert.equal(await out(), '1245');
    });

    test('one that replaces the call out of whose command it comes leaves that to its end', async () => {
      const { page, next, ended, out } = await load();
      await page.evaluate(() => {
        window.again = () => { call('f', 2, { mode: 'replace' }); };
        call('f', 1);
      });
      await (await next(1)).answer(JSON.stringify([
        { call: 'again', params: [], type: 'call' }, ...JSON.parse(shows('1')),
      ]));
      await (await next(2)).answer(shows('2'));
      assert.deepEqual(await ended(2), { 1: '1', 2: '2' });
      assert.equal(await out(), '12');
    });

    test('any name has a group of its own', async () => {
      const { page, calls } = await load();
      const names = ['__proto__', 'length', 'constructor', 'toString', '', 'hasOwnProperty'];
      await page.evaluate((all) => {
        for (const name of all) {
          call(name, 'first', { mode: 'queue' });
          call(name, 'second', { mode: 'drop' });
          call(name, 'third', { mode: 'queue', debounce: 1 });
        }
      }, names);
      for (const name of names) {
        const sent = await calls.next();
        assert.deepEqual([sent.name, sent.args], [name, ['first']]);
        await sent.answer();
      }
      for (let count = 0; count < names.length; count += 1) {
        const sent = await calls.next();
        assert.deepEqual(sent.args, ['third']);
        await sent.answer();
      }
      await calls.none(page);
    });

    test('debounce: of calls in a row the last is sent, after the pause', async () => {
      const { page, calls, next, ended, out } = await load();
      const passed = await page.evaluate(async () => {
        const started = performance.now();
        let last;
        for (const id of [1, 2, 3]) {
          last = id;
          call('f', id, { debounce: 80, beforeSend: () => { window.passed = performance.now() - started; } });
        }
        call('g', 4, { debounce: 80 });
        while (window.passed === undefined) await new Promise((done) => { setTimeout(done, 5); });
        return [last, window.passed >= 79];
      });
      assert.deepEqual(passed, [3, true]);
      await (await next(3)).answer(shows('3'));
      await (await next(4)).answer(shows('4'));
      assert.deepEqual(await ended(4), { 1: 'aborted', 2: 'aborted', 3: '3', 4: '4' });
      assert.equal((await out()).length, 2);
      await calls.none(page);
    });

    test('debounce: one that replaces ends what still waits for its pause', async () => {
      const { page, calls, next, ended } = await load();
      await page.evaluate(() => {
        call('f', 1, { debounce: 30 });
        call('f', 2, { mode: 'replace' });
      });
      const sent = await next(2);
      await page.evaluate(() => new Promise((done) => { setTimeout(done, 60); }));
      await calls.none(page);
      await sent.answer(shows('2'));
      assert.deepEqual(await ended(2), { 1: 'aborted', 2: '2' });
    });

    test('replace: a no to its question leaves what waits, and what that throws stays away from it', async () => {
      const { page, watch, calls, next, ended } = await load();
      watch.expectError(/from error/);
      await page.evaluate(() => {
        window.confirm = () => false;
        call('f', 1, { debounce: 300 });
        call('f', 2, { mode: 'replace', confirm: 'Sure?' });
      });
      await (await next(1)).answer(shows('1'));
      // The next one would end it.
      assert.deepEqual(await ended(2), { 1: '1', 2: 'aborted' });
      await page.evaluate(() => {
        call('f', 3, { debounce: 300, error: () => { throw new Error('from error'); } });
        call('f', 4, { mode: 'replace' });
      });
      await (await next(4)).answer(shows('4'));
      assert.deepEqual(await ended(4), { 1: '1', 2: 'aborted', 3: 'aborted', 4: '4' });
      await calls.none(page);
    });

    test('a callback that throws next to nothing fails all the same', async () => {
      const { page, watch, next, ended } = await load();
      watch.expectError(/^$/);
      await page.evaluate(() => {
        call('f', 1, { success: () => { throw 0; } });
      });
      await (await next(1)).answer();
      assert.deepEqual(await ended(1), { 1: 'failed_command' });
    });

    test('confirm: asks when it is its turn, and a no is no call', async () => {
      const { page, watch, calls, next, ended } = await load();
      watch.expectDialog('Sure?');
      await page.evaluate(() => { call('f', 1, { confirm: 'Sure?', mode: 'replace' }); });
      const first = await next(1);
      await page.evaluate(() => {
        window.confirm = (question) => question === 'Go on?';
        call('f', 2, { confirm: 'Stop?', mode: 'replace' });
        call('f', 3, { confirm: 'Stop?', debounce: 1 });
        call('f', 4, { confirm: 'Go on?' });
      });
      await (await next(4)).answer(shows('4'));
      await first.answer(shows('1'));
      assert.deepEqual(await ended(4), { 1: '1', 2: 'aborted', 3: 'aborted', 4: '4' });
      await calls.none(page);
    });
  });
}
