// What attackers try in a browser, against a server that is set up as loosely as it may be.

import assert from 'node:assert/strict';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';

import { ORIGINAL, OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const theStage = stage({ server: 'SIJAX_ATTACKED' });
const { page: open } = theStage;

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>';

/** The server under a name that is another site to a browser. */
const elsewhere = () => theStage.url.replace('127.0.0.1', 'localhost');

/** Calls a function, and tells what it has the page call `echoed` with. */
const call = (page, name, args = []) => page.evaluate(([called, given]) => new Promise((done) => {
  window.echoed = done;
  Sijax.request(called, given);
}), [name, args]);

/** What a page is that was asked for by exactly this target, which no browser would send. */
async function askedFor(target) {
  const { port } = new URL(theStage.url);
  const socket = net.connect(port, '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n`);
  const reply = await text(socket);
  assert.match(reply, /^HTTP\/1\.1 200 /, target);
  const body = reply.slice(reply.indexOf('\r\n\r\n') + 4);
  assert.match(body, /^<!DOCTYPE html>/, target);
  return body;
}

describe('a page of another site posts markup in a form', () => {
  for (const [path, status, type] of [['/closed', 403, 'text/plain'], ['/open', 200, 'application/json']]) {
    for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
      test(`to ${path} as ${enctype}: no script of it runs`, async () => {
        const { page, watch } = await open();
        const attacker = `${elsewhere()}/attacker`;
        await page.route(attacker, (route) => route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><link rel="icon" href="data:,">
            <form method="post" enctype="${enctype}" action="${theStage.url}${path}">
            <input name="sijax_rq" value="echo"><textarea name="sijax_args"></textarea></form>`,
        }));
        await page.goto(attacker);
        await page.locator('textarea').fill(JSON.stringify([MARKUP]));
        if (status === 403) watch.expectConsole(/403/);
        const answered = page.waitForResponse(theStage.url + path);
        await page.evaluate(() => document.forms[0].submit());
        assert.equal((await answered).status(), status);
        await page.waitForURL(theStage.url + path);
        const shown = await page.evaluate(() => ({
          type: document.contentType,
          text: document.body.innerText,
          elements: document.querySelectorAll('img, svg, script').length,
        }));
        assert.deepEqual([shown.type, shown.elements], [type, 0]);
        assert.equal(shown.text.includes('onerror'), status === 200, 'as text, if at all');
      });
    }
  }

  test('the same markup comes to the page that asked for it as text', async () => {
    const { page } = await open();
    await page.goto('/open');
    assert.equal(await call(page, 'echo', [MARKUP]), MARKUP);
  });
});

describe('a link tries to break out of the script of a page', () => {
  const hostile = [
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '-->',
    '");alert(1);//',
    '\\");alert(1);//',
    '\u2028alert(1)\u2029',
    '\n\r\0\u0085',
    '&quot;);alert(1)&lt;',
    '</title><svg onload=alert(1)>',
  ];

  async function assertWhole(page) {
    assert.deepEqual(await page.evaluate(() => [
      window.before,
      window.behind,
      document.scripts.length,
      document.getElementById('last').textContent,
    ]), [true, true, 2, 'The page ends here.']);
  }

  for (const value of hostile) {
    test(`with ${JSON.stringify(value)}`, async () => {
      const { page } = await open();
      const encoded = encodeURIComponent(value);
      await page.goto(`/open?json_uri=${encoded}&request_uri=${encoded}`);
      await assertWhole(page);
      assert.equal(await page.evaluate(() => Sijax.requestUri), value);
      // Left to the browser, which escapes some of it, and none the same.
      for (const link of [`/${encoded}`, `/nested/${encoded}?${encoded}`, `/a?${value}`, `/${value}`]) {
        await page.goto(theStage.url + link);
        await assertWhole(page);
        assert.equal(await page.evaluate(() => new URL(Sijax.requestUri, location).host === location.host), true);
      }
    });
  }
});

describe('a link tries to send the calls of a page to another host', () => {
  test('by slashes in the address', async () => {
    const { page } = await open();
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    for (const link of [
      '//evil.example/x',
      '///evil.example',
      '/\\evil.example/x',
      '//evil.example/?//evil.example',
      '/nested//evil.example',
      '/.//evil.example/x',
    ]) {
      await page.goto(theStage.url + link);
      assert.equal(await call(page, 'everywhere'), 'everywhere', link);
    }
    assert.deepEqual([...new Set(asked)], [new URL(theStage.url).host]);
  });

  test('by targets that no browser sends, out of a cache or a proxy', async () => {
    const { page } = await open();
    for (const target of [
      '/\\evil.example/x',
      '/\\/evil.example',
      '///evil.example',
      '/?//evil.example',
      '//evil.example:80@site.example/x',
      'http://evil.example/x',
      'http://evil.example//evil.example/x',
    ]) {
      const body = await askedFor(target);
      await page.unrouteAll();
      await page.route('**/cached', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto('/cached');
      assert.equal(await page.evaluate(() => new URL(Sijax.requestUri, location).origin), theStage.url, target);
      assert.equal(await call(page, 'everywhere'), 'everywhere', target);
    }
  });
});

for (const client of [OURS[0], ORIGINAL]) {
  describe(`what users of the original asked for: ${client.name}`, () => {
    async function load(path) {
      const { page, watch } = await open();
      await use(page, client, path);
      await page.goto(path);
      return { page, watch };
    }

    test('cookies of a function are kept, and sent with the next call', async () => {
      const { page } = await load('/closed');
      assert.equal(await call(page, 'remember', ['me']), 'remembered');
      assert.equal(await page.evaluate(() => document.cookie), 'seen=yes', 'the other is not for scripts');
      const cookies = await call(page, 'recall');
      assert.deepEqual(cookies.split('; ').sort(), ['seen=yes', 'session=me']);
    });

    for (const path of ['/closed', '/nested/page', '/any/other']) {
      test(`functions of a layer are on the page ${path}`, async () => {
        const { page } = await load(path);
        assert.equal(await call(page, 'everywhere'), 'everywhere');
      });
    }
  });
}

for (const client of OURS) {
  test(`a call that goes nowhere is told in the console: ${client.name}`, async () => {
    const { page, watch } = await open();
    await use(page, client, '/closed');
    await page.goto('/closed');
    watch.expectDialog('The action you performed is unavailable! (Sijax error)');
    watch.expectConsole(/^error: .*no_such_name.*no such function/);
    await page.evaluate(() => Sijax.request('no_such_name').catch(() => {}));
    watch.expectConsole(/404/);
    watch.expectConsole(/^error: .*everywhere: POST \/pkg\/nowhere: 404/);
    await page.evaluate(() => {
      Sijax.setRequestUri('/pkg/nowhere');
      return Sijax.request('everywhere').catch(() => {});
    });
  });
}
