// The files of the package on an ordinary server: by script tag, and as a module that streams.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { stage } from '../browser/support/stage.mjs';
import { called, engine, prepare } from './support/page.mjs';
import { project } from './support/project.mjs';
import { serve } from './support/serve.mjs';

const installed = project();
const { page: open } = stage();

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title><p id="out"></p>';
const PKG = '/node_modules/sijax';
const SCRIPT = `<script src="${PKG}/sijax.js"></script>`;
const SET_URI = "Sijax.setRequestUri('/call');";
const GREET = "Sijax.request('greet', ['Greg'])";
const STREAMED = `<script type="module" nonce="N">
import { Sijax, ready } from '${PKG}/sijax.mjs';
${SET_URI}
${GREET};
window.ready = ready.then((wasm) => ${GREET}.then(() => wasm));
</script>`;
const WASM = `${PKG}/sijax.wasm`;

let server;
// What the server answers otherwise than it would.
let answers;
before(async () => {
  server = await serve(() => installed.dir, (pathname) => answers[pathname]);
});
beforeEach(() => { answers = {}; });
after(() => server?.stop());

/** Opens a page with this in its body. */
async function visit(body, { headers, prepare: more = () => {} } = {}) {
  answers['/page'] = { body: HEAD + body, headers: { 'Content-Type': 'text/html', ...headers } };
  const { page, watch } = await open({ baseURL: server.url });
  const { calls } = await prepare(page);
  await more(page, watch);
  await page.goto('/page');
  return { page, calls };
}

test('a script tag', async () => {
  const { page, calls } = await visit(`${SCRIPT}<script>${SET_URI}${GREET}</script>`);
  await called(page, calls, 1);
  assert.deepEqual(await engine(page), { wasm: true, compiled: ['Module'] });
});

// What a module comes to, and how it got there: `fetched` tells whether it asked for its wasm.
const modules = {
  'the right type: compiled while it comes': { wasm: true, compiled: ['instantiateStreaming'] },
  'a wrong type: compiled when it has come': {
    answers: { [WASM]: { headers: { 'Content-Type': 'application/octet-stream' } } },
    wasm: true,
    compiled: ['instantiate'],
  },
  'a policy that lets it': {
    headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'nonce-N' 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:" },
    wasm: true,
    compiled: ['instantiateStreaming'],
  },
  'a policy that refuses wasm': {
    headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'nonce-N' 'self'; connect-src 'self'; img-src data:" },
    wasm: false,
    compiled: ['instantiateStreaming'],
  },
  'a file that is missing': {
    answers: { [WASM]: { status: 404, body: '' } },
    prepare: (page, watch) => watch.expectConsole(/404.*sijax\.wasm/),
    wasm: false,
    compiled: ['instantiate'],
  },
  'a page in place of the file': {
    answers: { [WASM]: { body: HEAD, headers: { 'Content-Type': 'text/html' } } },
    wasm: false,
    compiled: ['instantiate'],
  },
  'a connection that breaks': {
    prepare: async (page, watch) => {
      watch.expectConsole(/ERR_FAILED.*sijax\.wasm/);
      watch.expectFailedRequest(/sijax\.wasm/);
      await page.route(`**${WASM}`, (route) => route.abort());
    },
    wasm: false,
    compiled: [],
  },
  'no wasm in the browser': {
    prepare: (page) => page.addInitScript(() => { delete window.WebAssembly; }),
    wasm: false,
    compiled: [],
    fetched: 0,
  },
  'no wasm wanted': {
    body: `<script type="application/json" data-sijax-wasm="off"></script>${STREAMED}`,
    wasm: false,
    compiled: [],
    fetched: 0,
  },
  'a page that has the client already': {
    body: `${SCRIPT}<script>Sijax.kept = true</script>${STREAMED}`,
    also: () => window.Sijax.kept,
    wasm: true,
    compiled: ['Module'],
    fetched: 0,
  },
};

for (const [name, { answers: other, body = STREAMED, headers, prepare: more, wasm, compiled, also, fetched = 1 }] of Object.entries(modules)) {
  test(`a module, ${name}`, async () => {
    Object.assign(answers, other);
    const requests = [];
    const { page, calls } = await visit(body, {
      headers,
      async prepare(newPage, watch) {
        newPage.on('request', (request) => requests.push(new URL(request.url()).pathname));
        await more?.(newPage, watch);
      },
    });
    await called(page, calls, 2);
    assert.equal(await page.evaluate(() => window.ready), wasm);
    assert.deepEqual(await engine(page), { wasm, compiled });
    assert.equal(requests.filter((request) => request === WASM).length, fetched);
    if (also) assert.ok(await page.evaluate(also));
  });
}
