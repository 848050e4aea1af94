// Every method of the server's response, replayed: each client makes the same of it.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { ORIGINAL, OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

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

for (const client of [...OURS, ORIGINAL]) {
  const load = async () => {
    const { page, watch } = await open();
    await use(page, client, '/static/client.html');
    await page.goto('/static/client.html');
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
}
