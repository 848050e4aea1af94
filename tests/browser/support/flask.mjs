// The examples of Flask-Sijax on two servers: the original, which runs them as they stand in its
// source package, and ours. Each shows the published page and one of our own that calls the same.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';

import { JQUERY, ORIGINAL, OURS, bringOriginal, running } from './clients.mjs';
import { rewrite } from './document.mjs';
import { bringOurs, python } from './reference.mjs';
import { Server, program } from './server.mjs';

const OWN_PAGES = fileURLToPath(new URL('../pages/flask', import.meta.url));

/**
 * All squares of an example for the tests of a file: which server, which page, and which client.
 * The published page brings jQuery by itself, ours has none, and so not the original client.
 */
export function squares(example) {
  const published = path.join(program('SIJAX_FLASK_EXAMPLES'), 'templates');
  const pages = [
    { page: 'the published page', templates: published, clients: [ORIGINAL, ...withJquery('3.7.1')] },
    { page: 'a page of our own', templates: OWN_PAGES, clients: withJquery(undefined) },
  ];
  const places = ['original', 'ours'].flatMap((server) => pages.map((page) => ({ ...page, server })));
  const started = [];
  before(() => Promise.all(places.map(async (place) => {
    place.running = await start(place.server, example, place.templates);
    started.push(place.running);
  })));
  after(() => Promise.all(started.map((server) => server.stop())));
  return places.flatMap((place) => place.clients.map((client) => ({
    name: `${place.page}, ${client.name}, ${place.server === 'ours' ? 'our server' : 'the original server'}`,
    server: place.server,
    client,
    get url() { return place.running.url; },
  })));
}

const withJquery = (version) => OURS.filter(({ jquery }) => jquery === version);

function start(server, example, templates) {
  const args = ['--example', example, '--templates', templates];
  if (server === 'ours') return Server.start(program('SIJAX_FLASK_PAGES'), args);
  args.push('--examples', program('SIJAX_FLASK_EXAMPLES'));
  return Server.start(python('support/flask_example.py'), args);
}

/**
 * Opens the document at `where` of a square. Scripts come from where its tags say, but for jQuery and
 * a client that is not the server's; `change` is what the document cannot do without.
 */
export async function visit(page, { server, client }, where, change) {
  const { implementation, jquery } = client;
  if (jquery) await page.route('**/jquery.min.js', (route) => route.fulfill({ path: JQUERY[jquery] }));
  if (implementation === 'original') {
    if (server === 'ours') await bringOriginal(page);
  } else if (server === 'original') {
    await bringOurs(page);
  }
  // Not by an attribute: the page is to stay as it was published.
  if (implementation === 'fallback') await page.addInitScript(() => { delete window.WebAssembly; });
  if (change) await rewrite(page, where, change);
  await page.goto(where);
  assert.deepEqual(await running(page), { implementation, jquery });
  assert.ok(!(await page.content()).includes('{{'), 'all expressions of the template are replaced');
}
