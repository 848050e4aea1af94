// The package in Vite as it comes, developed with and built.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import path from 'node:path';
import { build, createServer } from 'vite';

import { stage } from '../browser/support/stage.mjs';
import { called, engine, prepare } from './support/page.mjs';
import { project } from './support/project.mjs';
import { serve } from './support/serve.mjs';

const installed = project();
const { page: open } = stage();

// Not what is about the package: where things are, and silence.
const COMMON = () => ({ root: installed.dir, configFile: false, logLevel: 'warn' });

/** How the two pages of the project are to end. */
const PAGES = [
  { path: '/index.html', calls: 1, compiled: ['Module'] },
  { path: '/streamed.html', calls: 2, compiled: ['instantiateStreaming'] },
];

function works(url) {
  for (const { path: where, calls: count, compiled } of PAGES) {
    test(where, async () => {
      const { page } = await open({ baseURL: url() });
      const { calls } = await prepare(page);
      await page.goto(where);
      await called(page, calls, count);
      assert.deepEqual(await engine(page), { wasm: true, compiled });
    });
  }
}

test.describe('developed', () => {
  let vite;
  before(async () => {
    vite = await createServer({ ...COMMON(), server: { host: '127.0.0.1', port: 0 } });
    await vite.listen();
    // It makes its copies of dependencies on the first request, which takes as long as the machine is busy.
    await Promise.all(['/main.ts', '/streamed.ts'].map((url) => vite.warmupRequest(url)));
  });
  after(() => vite?.close());
  works(() => vite.resolvedUrls.local[0]);
});

// Small files become part of the script, unless they are kept out of it.
for (const [name, assetsInlineLimit] of [['built', undefined], ['built with files of its own', 0]]) {
  test.describe(name, () => {
    let server;
    let headers = {};
    before(async () => {
      const input = PAGES.map((page) => path.join(installed.dir, page.path));
      await build({
        ...COMMON(),
        build: { outDir: name, ...assetsInlineLimit === 0 && { assetsInlineLimit }, rolldownOptions: { input } },
      });
      server = await serve(() => path.join(installed.dir, name), () => ({ headers }));
    });
    after(() => server?.stop());
    works(() => server.url);

    test('a policy that allows connections to the server alone lets files of their own', async () => {
      headers = { 'Content-Security-Policy': "connect-src 'self'" };
      const { page, watch } = await open({ baseURL: server.url });
      const { calls } = await prepare(page);
      const refused = assetsInlineLimit !== 0;
      if (refused) {
        watch.expectConsole(/Connecting to 'data:.*connect-src 'self'/);
        watch.expectConsole(/Fetch API cannot load data:/);
      }
      await page.goto('/streamed.html');
      await called(page, calls, 2);
      assert.equal((await engine(page)).wasm, !refused);
    });
  });
}
