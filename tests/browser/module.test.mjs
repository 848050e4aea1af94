// The client as a module, from our own server: its wasm comes from beside it, compressed.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { running } from './support/clients.mjs';
import { rewrite } from './support/document.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const PATH = '/static/client.html';
const MODULE = "<script type=\"module\">import { ready } from '/pkg/sijax.mjs'; window.ready = ready</script>";

test('our server has the module and its wasm, so that it is compiled while it comes', async () => {
  const { page } = await open();
  await page.addInitScript(() => {
    const original = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (response, imports) => {
      window.encoding = response.headers.get('Content-Encoding');
      return original(response, imports);
    };
  });
  await rewrite(page, PATH, (html) => html.replace('<script src="/pkg/sijax.js"></script>', MODULE));
  await page.goto(PATH);
  assert.equal(await page.evaluate(() => window.ready), true);
  assert.equal((await running(page)).implementation, 'wasm');
  assert.match(await page.evaluate(() => window.encoding), /^(br|gzip)$/);
  assert.equal(await page.evaluate(() => {
    Sijax.processCommands([{ type: 'html', selector: '#out', html: '<b>1</b>', setType: 'replace' }]);
    return document.getElementById('out').innerHTML;
  }), '<b>1</b>');
});
