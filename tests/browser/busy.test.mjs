// What shows that a request runs, and what is disabled meanwhile: always restored.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Calls, PAGES } from './support/calls.mjs';
import { OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const AT_REST = { busy: [false, false], disabled: [false, false, true] };
const AT_WORK = { busy: [true, true], disabled: [true, true, true] };

for (const client of OURS) {
  describe(client.name, () => {
    async function load() {
      const loaded = await Calls.load(open, client);
      const { page } = loaded;
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<section class="own"></section>'
          + '<button class="off">one</button><fieldset class="off"><input id="inside"></fieldset>'
          + '<button class="off" disabled>off before</button>');
        window.kinds = [];
        window.messages = [];
        Sijax.onError = (error) => {
          kinds.push(error.kind);
          messages.push(error.message);
        };
        window.call = (params) => {
          window.last = Sijax.request('f', [], { busy: 'section', disable: '.off', ...params });
        };
        window.look = () => {
          const section = document.querySelector('section');
          if (!section.classList.contains('own')) throw new Error('its own class is gone');
          return {
            busy: [section.ariaBusy === 'true', section.classList.contains('sijax-busy')],
            disabled: [...document.querySelectorAll('.off')].map((element) => element.disabled),
          };
        };
      });
      const look = () => page.evaluate(() => look());
      const rest = async (kinds) => {
        await page.evaluate(() => last.catch(() => {}));
        assert.deepEqual(await look(), AT_REST);
        assert.deepEqual(await page.evaluate(() => kinds), kinds);
      };
      return { ...loaded, look, rest };
    }

    test('while a request runs it is to be seen and heard, and not after its success', async () => {
      const { page, calls, look, rest } = await load();
      assert.deepEqual(await page.evaluate(() => { call(); return look(); }), AT_WORK);
      await (await calls.next()).answer();
      await rest([]);
      assert.equal(await page.locator('section').getAttribute('class'), 'own');
    });

    test('nor after an HTTP error, one of the network, or a bad reply', async () => {
      const { page, watch, calls, look, rest } = await load();
      watch.expectConsole(/500/);
      watch.expectConsole(/ERR_FAILED/);
      watch.expectFailedRequest(/get/);
      for (const [end, kinds] of [
        [(sent) => sent.answer({ status: 500 }), ['http']],
        [(sent) => sent.break(), ['http', 'network']],
        [(sent) => sent.answer('<p>'), ['http', 'network', 'bad_reply']],
      ]) {
        await page.evaluate(() => call());
        const sent = await calls.next();
        assert.deepEqual(await look(), AT_WORK);
        await end(sent);
        await rest(kinds);
      }
    });

    test('nor when it is broken off, timed out, or never sent', async () => {
      const { page, watch, calls, rest } = await load();
      watch.expectFailedRequest(/get/);
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => call());
      await calls.next();
      await page.evaluate(() => last.controller.abort());
      await rest(['aborted']);
      await page.evaluate(() => call({ timeout: 50 }));
      await calls.next();
      await rest(['aborted', 'timeout']);
      await page.evaluate(() => call({ beforeSend: () => false }));
      await rest(['aborted', 'timeout', 'aborted']);
      await page.evaluate(() => {
        window.confirm = () => false;
        call({ confirm: 'Sure?' });
      });
      await rest(['aborted', 'timeout', 'aborted', 'aborted']);
      await calls.none(page);
    });

    for (const callback of ['success', 'error', 'complete']) {
      test(`nor when its ${callback} callback throws`, async () => {
        const { page, watch, calls, rest } = await load();
        watch.expectError(/from the page/);
        if (callback === 'error') watch.expectConsole(/500/);
        await page.evaluate((name) => {
          call({ [name]: () => { throw new Error('from the page'); } });
        }, callback);
        await (await calls.next()).answer(callback === 'error' ? { status: 500 } : '[]');
        await rest(callback === 'error' ? ['http'] : []);
      });
    }

    test('of requests that overlap the last one ends it', async () => {
      const { page, calls, look, rest } = await load();
      await page.evaluate(() => {
        call();
        call({ disable: undefined });
      });
      const [first, second] = [await calls.next(), await calls.next()];
      await first.answer();
      await page.waitForFunction(() => !look().disabled[0]);
      assert.deepEqual(await look(), { busy: AT_WORK.busy, disabled: AT_REST.disabled });
      await second.answer();
      await rest([]);
    });

    test('what two requests disable is disabled until both have ended', async () => {
      const { page, calls, look } = await load();
      await page.evaluate(() => {
        call();
        window.first = last;
        call();
      });
      const [first, second] = [await calls.next(), await calls.next()];
      await first.answer();
      await page.evaluate(() => first);
      assert.deepEqual(await look(), AT_WORK);
      await second.answer();
      await page.evaluate(() => last);
      assert.deepEqual(await look(), AT_REST);
    });

    test('a request that waits is not busy', async () => {
      const { page, calls, look, rest } = await load();
      await page.evaluate(() => call({ debounce: 30 }));
      assert.deepEqual(await look(), AT_REST);
      const sent = await calls.next();
      assert.deepEqual(await look(), AT_WORK);
      await sent.answer();
      await rest([]);
    });

    for (const focused of ['button.off', '#inside']) {
      test(`the focus comes back to ${focused}, unless it has gone elsewhere`, async () => {
        const { page, calls } = await load();
        const has_focus = () => page.evaluate((where) => document.activeElement?.matches(where), focused);
        await page.focus(focused);
        await page.evaluate(() => call());
        const sent = await calls.next();
        await page.waitForFunction(() => document.activeElement === document.body);
        await sent.answer();
        await page.evaluate(() => last);
        assert.equal(await has_focus(), true);
        await page.evaluate(() => call());
        const second = await calls.next();
        await page.waitForFunction(() => document.activeElement === document.body);
        await page.focus('.name');
        await second.answer();
        await page.evaluate(() => last);
        assert.equal(await has_focus(), false);
      });
    }

    test('elements that are gone by then, and elements themselves in place of selectors', async () => {
      const { page, calls, rest } = await load();
      await page.evaluate(() => {
        const [busy, disable] = ['section', 'button.off'].map((where) => document.querySelector(where).cloneNode());
        document.body.append(busy, disable);
        call({ busy, disable });
        window.gone = { busy, disable };
        if (busy.getAttribute('aria-busy') !== 'true' || !disable.disabled) throw new Error('not busy');
        busy.remove();
        disable.remove();
      });
      await (await calls.next()).answer();
      await rest([]);
      assert.deepEqual(await page.evaluate(() => [gone.busy.ariaBusy === 'true', gone.disable.disabled]), [false, false]);
    });

    test('a selector that matches nothing is reported, and the request is sent', async () => {
      const { page, calls, rest } = await load();
      await page.evaluate(() => call({ busy: '#none', disable: '#none' }));
      await (await calls.next()).answer();
      await rest(['no_such_element', 'no_such_element']);
    });

    test('a selector that cannot be read is reported, and the request is sent', async () => {
      const { page, calls, rest } = await load();
      await page.evaluate(() => call({ busy: '#[', disable: 'button[' }));
      await (await calls.next()).answer();
      await rest(['bad_selector', 'bad_selector']);
      assert.deepEqual(await page.evaluate(() => messages), ['Sijax: f: bad selector #[', 'Sijax: f: bad selector button[']);
    });
  });
}
