// What the functions of the conformance application do to a page: each client makes the same of it,
// on our server and on the original one.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import { ORIGINAL, OURS, running, use } from './support/clients.mjs';
import { bringOurs, python } from './support/reference.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const SERVERS = [
  { name: 'our server', server: 'SIJAX_CONFORMANCE', clients: [...OURS, ORIGINAL] },
  {
    name: 'the original server',
    server: python('../reference/app.py'),
    clients: OURS.filter(({ jquery }) => jquery !== '4.0.0'),
    bring: bringOurs,
  },
];

const CALLS = [
  ['alert', 'dropped'],
  ['clear_commands'],
  ['alert', '</script> "quoted" ñ 日本 😀\u2028'],
  ['html', '#out', '<b>b</b>'],
  ['html_append', '#out', '&amp;c'],
  ['html_prepend', '#out', 'a'],
  ['css', '#out', 'color', 'rgb(1, 2, 3)'],
  ['css', '#out', 'width', 5],
  ['attr', '.name', 'value', 'm'],
  ['attr_append', '.name', 'value', 'n'],
  ['attr_prepend', '.name', 'value', 'l'],
  ['remove', '.superfluous'],
  ['script', 'window.scripted = document.getElementById("out").textContent'],
  ['call', 'note', [1, 'two', null, { three: [3.5, true] }]],
];

/** Of any JSON, and with all that a form encoding has to spell in another way. */
const VALUES = [null, true, -1.5, 'ñ ☃ 😀 "q" \\ + %41 & = ; \n\u2028', [[], {}, ['']], { 'ключ[]': { a: [1] } }];

for (const { name: place, server, clients, bring } of SERVERS) describe(place, () => {
  const { page: open } = stage({ server, args: ['--static', PAGES] });

  for (const client of clients) {
    const load = async () => {
      const { page, watch } = await open();
      if (bring) await bring(page);
      await use(page, client, '/static/client.html');
      await page.goto('/static/client.html');
      const { implementation, jquery } = client;
      assert.deepEqual(await running(page), { implementation, jquery });
      return { page, watch };
    };

    /** Calls `replay`, and waits until its commands are run. */
    const replay = (page, path, calls) => page.evaluate(([uri, list]) => new Promise((done, fail) => {
      window.note = (...values) => { window.noted = values; };
      window.done = done;
      Sijax.setRequestUri(uri);
      Sijax.request('replay', [[...list, ['call', 'done', []]]], { error: () => fail(new Error(uri)) });
    }), [path, calls]);

    test(`all methods of a response: ${client.name}`, async () => {
      const { page, watch } = await load();
      watch.expectDialog(CALLS[2][1]);
      await replay(page, '/rpc', CALLS);
      assert.deepEqual(await page.evaluate(() => {
        const out = document.getElementById('out');
        return {
          html: out.innerHTML,
          color: out.style.color,
          width: out.style.width,
          values: [...document.querySelectorAll('.name')].map((input) => input.value),
          superfluous: document.querySelectorAll('.superfluous').length,
          scripted: window.scripted,
          noted: window.noted,
        };
      }), {
        html: 'a<b>b</b>&amp;c',
        color: 'rgb(1, 2, 3)',
        width: '5px',
        values: ['lmn', 'lmn'],
        superfluous: 0,
        scripted: 'ab&c',
        noted: [1, 'two', null, { three: [3.5, true] }],
      });
    });

    test(`functions registered otherwise: ${client.name}`, async () => {
      const { page, watch } = await load();
      watch.expectDialog('before');
      watch.expectDialog('after');
      for (const path of ['/events', '/per-request']) {
        await replay(page, path, [['html', '#out', path]]);
        assert.equal(await page.locator('#out').textContent(), path);
      }
    });

    test(`a redirect leaves the page: ${client.name}`, async () => {
      const { page } = await load();
      await page.evaluate(() => {
        Sijax.setRequestUri('/rpc');
        Sijax.request('replay', [[['redirect', '/static/form.html?a=1&b=2']]]);
      });
      await page.waitForURL('**/static/form.html?a=1&b=2');
    });

    test(`functions with arguments: ${client.name}`, async () => {
      const { page, watch } = await load();
      /** Calls a function, and waits until the reply is dealt with. */
      const ask = (name, args) => page.evaluate((call) => new Promise((done, fail) => {
        Sijax.setRequestUri('/rpc');
        Sijax.request(...call, {
          success: (commands) => { Sijax.processCommands(commands); done(); },
          error: () => fail(new Error(call[0])),
        });
      }), [name, args]);
      const shows = async (text, name, args) => {
        for (const line of text) watch.expectDialog(line);
        const before = watch.dialogs.length;
        await ask(name, args);
        assert.deepEqual(watch.dialogs.slice(before), text);
      };

      await ask('echo', VALUES);
      assert.deepEqual(JSON.parse(await page.locator('#out').textContent()), VALUES);
      await ask('echo', []);
      assert.equal(await page.locator('#out').textContent(), '[]');
      await shows(['first', '2'], 'two', ['first', 2]);
      await shows(['alone'], 'optional', ['alone']);
      await shows(['with,another'], 'optional', ['with', 'another']);
    });
  }
});
