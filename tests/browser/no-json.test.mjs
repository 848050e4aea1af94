// A browser that has no JSON of its own: it gets ours from the page's JSON URI, and no other does.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import { OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const PATH = '/static/client.html';

/** Loads the page, which names its JSON URI, and tells which requests were made for it. */
async function load(client, prepare = () => {}) {
  const { page } = await open();
  const asked = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/json2.js')) asked.push(request.url());
  });
  await page.addInitScript(prepare);
  await use(page, client, PATH);
  await page.goto(PATH);
  return { page, asked };
}

// The versions of jQuery that we test with do not load without JSON.
for (const client of OURS.filter(({ jquery }) => !jquery)) {
  describe(client.name, () => {
    test('a browser without JSON loads it, and the next request is sent and answered', async () => {
      const { page, asked } = await load(client, () => { delete window.JSON; });
      const bodies = [];
      await page.route((url) => url.pathname === '/rpc', (route) => {
        bodies.push(new URLSearchParams(route.request().postData()).get('sijax_args'));
        return route.fulfill({
          contentType: 'application/json; charset=utf-8',
          body: '[{"selector":"#out","html":"1 \\u00e9","setType":"replace","type":"html"},{"value":[null],"type":"sijax_return"}]',
        });
      });
      assert.equal(await page.evaluate(() => typeof window.JSON), 'undefined');
      await page.evaluate(() => {
        Sijax.setRequestUri('/rpc');
        Sijax.setJsonUri('/pkg/json2.js');
      });
      await page.waitForFunction(() => window.JSON);
      assert.deepEqual(await page.evaluate(() => [
        JSON.stringify.toString().includes('[native code]'), JSON.parse.toString().includes('[native code]'),
      ]), [false, false]);
      const value = await page.evaluate(() => Sijax.request('f', [{ text: '\u2028"é', list: [1, undefined] }]));
      assert.deepEqual(value, [null]);
      assert.deepEqual(bodies, ['[{"text":"\u2028\\"é","list":[1,null]}]']);
      assert.equal(await page.locator('#out').textContent(), '1 é');
      assert.equal(asked.length, 1);
    });

    test('one that has JSON loads nothing', async () => {
      const { page, asked } = await load(client, () => { window.before = JSON; });
      await page.evaluate(() => Sijax.setJsonUri('/pkg/json2.js'));
      // Elements run in the order in which they stand: what the URI had started would be there by now.
      await page.evaluate(() => new Promise((done, fail) => {
        const script = document.createElement('script');
        script.async = false;
        script.src = '/pkg/sijax.js';
        script.onload = done;
        script.onerror = fail;
        document.head.append(script);
      }));
      assert.deepEqual(asked, []);
      assert.equal(await page.evaluate(() => window.before === JSON), true);
    });
  });
}
