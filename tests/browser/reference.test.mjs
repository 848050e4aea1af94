// Comet and uploads against the server of the original.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ORIGINAL, OURS, running } from './support/clients.mjs';
import { program, Server } from './support/server.mjs';
import { stage } from './support/stage.mjs';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const APP = beside('../reference/app.py');
const PKG = beside('../../pkg');
/** The page loads `jquery.js` where there is one. */
const JQUERY = beside('node_modules/jquery/dist');

const FILE = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello\n') };
const SENT = {
  field: 'file',
  name: FILE.name,
  type: FILE.mimeType,
  size: FILE.buffer.length,
  sha256: createHash('sha256').update(FILE.buffer).digest('hex'),
};

const { page: open } = stage();

/** The server whose page has jQuery, and the one whose page has not. */
const servers = {};
const start = (args) => Server.start([path.join(program('SIJAX_REFERENCE'), 'bin/python'), '-W', 'ignore', APP], args);

before(async () => {
  [servers.with, servers.without] = await Promise.all([start(['--static', JQUERY]), start([])]);
});

after(() => Promise.all(Object.values(servers).map((server) => server.stop())));

async function load(client) {
  const { url } = client.jquery ? servers.with : servers.without;
  const { page, watch } = await open({ baseURL: url });
  if (client !== ORIGINAL) {
    await page.route('/pkg/*', (route) => route.fulfill({
      path: path.join(PKG, path.basename(new URL(route.request().url()).pathname)),
    }));
  }
  if (client.implementation === 'fallback') await page.addInitScript(() => { delete window.WebAssembly; });
  // The page names no icon.
  await page.route('/favicon.ico', (route) => route.fulfill({ status: 204 }));
  if (!client.jquery) watch.expectError(/jQuery is not defined/);
  await page.goto('/rpc');
  // The script that the server writes for a form needs jQuery.
  if (!client.jquery) await page.evaluate(register);
  assert.deepEqual(await running(page), { implementation: client.implementation, jquery: client.jquery });
  return { page, watch };
}

function register() {
  for (const formId of ['formOne', 'formTwo']) sjxUpload.registerForm({ formId, callback: `${formId}_upload` });
}

const comet = (page, name, args) => page.evaluate((call) => sjxComet.request(...call), [name, args]);

/** Waits until an element reads so, and no frame of a comet call is left. */
async function reads(page, selector, text) {
  await page.waitForFunction(
    ([wanted, where]) => document.querySelector(where).textContent === wanted,
    [text, selector],
  );
  await page.waitForFunction(() => !document.querySelector('body > iframe'));
}

for (const client of [...OURS.filter(({ jquery }) => jquery !== '4.0.0'), ORIGINAL]) {
  describe(client.name, () => {
    test('what a function sends bit by bit is applied', async () => {
      const { page } = await load(client);
      await comet(page, 'tick', [4, 1]);
      await reads(page, '#out', '0123');
    });

    test('each frame and what comes after the last flush is applied', async () => {
      const { page } = await load(client);
      await page.evaluate(() => { window.note = (value) => { window.noted = value; }; });
      for (const name of ['stream', 'stream_tail']) {
        await comet(page, name, [[
          [['html', '#out', '\u00e9 <b>"a"</b>'], ['css', '#out', 'color', 'red']],
          [['html_append', '#out', 'b']],
          [['html_append', '#out', 'c'], ['call', 'note', [name]]],
        ]]);
        await reads(page, '#out', '\u00e9 "a"bc');
        assert.equal(await page.evaluate(() => window.noted), name);
      }
    });

    test('two calls at once do not mix', async () => {
      const { page } = await load(client);
      await page.evaluate(() => {
        for (const id of ['formOneResponse', 'formTwoResponse']) {
          sjxComet.request('stream', [[[['html', `#${id}`, id]]]]);
        }
      });
      await reads(page, '#formOneResponse', 'formOneResponse');
      await reads(page, '#formTwoResponse', 'formTwoResponse');
    });

    test('a file and the fields of its form are uploaded', async () => {
      const { page } = await load(client);
      await page.setInputFiles('#formOne [name=file]', FILE);
      await page.fill('#formOne [name=message]', '\u00f1 & "b"');
      await page.click('#formOne [type=submit]');
      await reads(page, '#formOneResponse', JSON.stringify({
        form_id: 'formOne',
        values: { message: ['\u00f1 & "b"'], chkbox: ['on'] },
        files: [SENT],
      }));
    });

    test('a form is reset by the server, and can be sent again', async () => {
      const { page } = await load(client);
      for (const message of ['one', 'two']) {
        await page.fill('#formTwo [name=message]', message);
        await page.setInputFiles('#formTwo [name=file]', FILE);
        await page.click('#formTwo [type=submit]');
        const came = { form_id: 'formTwo', values: { message: [message], chkbox: ['on'] }, files: [SENT] };
        await reads(page, '#formTwoResponse', `${JSON.stringify(came)}done`);
        assert.equal(await page.inputValue('#formTwo [name=message]'), 'hello');
        assert.equal(await page.inputValue('#formTwo [name=file]'), '');
      }
    });

    if (client === ORIGINAL) return;

    test('an unknown function and one that fails do not go unseen', async () => {
      const { page, watch } = await load(client);
      watch.expectDialog('The action you performed is unavailable! (Sijax error)');
      watch.expectConsole(/status of 500/);
      await page.evaluate(() => {
        window.reports = [];
        Sijax.onError = ({ kind, message }) => window.reports.push([kind, message]);
        sjxComet.request('nobody', []);
        sjxComet.request('boom', []);
      });
      await page.waitForFunction(() => window.reports.length);
      const [[kind, message]] = await page.evaluate(() => window.reports);
      assert.equal(kind, 'http');
      assert.match(message, /^Sijax: boom: http 500 .*Internal Server Error/);
      await page.waitForFunction(() => !document.querySelector('body > iframe'));
    });
  });
}
