// The clients that a page can run: ours in its two implementations, each with and without jQuery,
// and the original.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { beforeClient, clientAttribute, rewrite } from './document.mjs';
import { program } from './server.mjs';

const jquery = (name) => fileURLToPath(new URL(`../node_modules/${name}/dist/jquery.js`, import.meta.url));

/** The file of each version of jQuery. */
const JQUERY = { '3.7.1': jquery('jquery'), '4.0.0': jquery('jquery4') };

/** Our client, as `wasm` or `fallback`, with a version of jQuery or none. */
const OURS = ['wasm', 'fallback'].flatMap((implementation) => [
  { name: implementation, implementation },
  { name: `${implementation} with jQuery 3.7.1`, implementation, jquery: '3.7.1' },
  { name: `${implementation} with jQuery 4.0.0`, implementation, jquery: '4.0.0' },
]);

const ORIGINAL = { name: 'the original with jQuery 3.7.1', implementation: 'original', jquery: '3.7.1' };

export { JQUERY, ORIGINAL, OURS };

/** A document that loads our client, changed so that it loads this one. */
export function withClient(html, client) {
  let changed = html;
  if (client.jquery) changed = beforeClient(changed, '<script src="/test-jquery.js"></script>');
  if (client.implementation === 'fallback') changed = clientAttribute(changed, 'data-sijax-wasm="off"');
  return changed;
}

/** The file that such a document gets as `sijax.js`. */
export function clientScript(client) {
  if (client.implementation === 'original') return path.join(program('SIJAX_ORIGINAL'), 'sijax.js');
  return fileURLToPath(new URL('../../../pkg/sijax.js', import.meta.url));
}

/** Makes the documents at `where` load a client. */
export async function use(page, client, where) {
  await rewrite(page, where, (html) => withClient(html, client));
  if (client.jquery) await page.route('/test-jquery.js', script(JQUERY[client.jquery]));
  if (client.implementation === 'original') await bringOriginal(page);
}

/** Puts the original scripts in the place of ours. */
export async function bringOriginal(page) {
  for (const name of ['sijax.js', 'sijax_comet.js', 'sijax_upload.js']) {
    const original = path.join(program('SIJAX_ORIGINAL'), name);
    await page.route((url) => url.pathname.endsWith(`/${name}`), script(original));
  }
}

/** Which implementation a page runs, and which jQuery. */
export async function running(page) {
  return page.evaluate(() => {
    const { wasm } = window.Sijax;
    return {
      implementation: wasm === undefined ? 'original' : wasm ? 'wasm' : 'fallback',
      jquery: window.jQuery?.fn.jquery,
    };
  });
}

function script(file) {
  return async (route) => route.fulfill({
    contentType: 'text/javascript; charset=utf-8',
    body: await readFile(file, 'utf8'),
  });
}
