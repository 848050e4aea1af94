// `sjxComet` and `sjxUpload` beyond what is recorded of the original.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { frame, HEAD, PostServer } from './recordings/post-server.mjs';
import { OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage();

const FORM = '<form id="form.one"><input name="message" value="hello"><input type="file" name="file">'
  + '<input type="submit"></form><p id="out"></p>';

const write = (text) => ({ type: 'html', selector: '#out', html: text, setType: 'append' });

/** Opens a page with `body` on a server that answers as it is told. */
async function load(context, client, { body = FORM, answer = {}, change = (html) => html, headers = {}, says } = {}) {
  const server = await PostServer.start(client);
  context.after(() => server.stop());
  server.answer = answer;
  server.page = change(server.page.replace('<body>', `<body>${body}`));
  Object.assign(server.page_headers, headers);
  const { page, watch } = await open({ baseURL: server.url });
  if (says) watch.expectConsole(says);
  await page.goto('/page');
  return { server, page, watch };
}

const reads = (page, text) => page.waitForFunction(
  (wanted) => document.querySelector('#out').textContent === wanted,
  text,
);

/** Waits until a failure has been reported, and gives what the hook was told. */
async function reported(page, act) {
  await page.evaluate(() => {
    window.reports = [];
    Sijax.onError = ({ kind, message }) => window.reports.push({ kind, message });
  });
  await act();
  await page.waitForFunction(() => window.reports.length);
  return page.evaluate(() => window.reports);
}

const comet = (page) => page.evaluate(() => sjxComet.request('f', []));

for (const client of OURS.filter(({ jquery }) => jquery !== '4.0.0')) {
  describe(client.name, () => {
    test('the commands of a frame are run before the next one is sent', async (context) => {
      const seen = [];
      let page;
      const answer = {
        frames: [HEAD + frame([write('a')]), frame([write('b')]), frame([write('c')])],
        next: async (count) => {
          await reads(page, 'abc'.slice(0, count));
          seen.push(await page.locator('iframe').count());
        },
      };
      ({ page } = await load(context, client, { answer }));
      await comet(page);
      await reads(page, 'abc');
      await page.locator('iframe').waitFor({ state: 'detached' });
      assert.deepEqual(seen, [1, 1]);
    });

    test('an error status is reported, and what comes with it is not run', async (context) => {
      const answer = { status: 500, frames: ['[]'] };
      const { page, watch } = await load(context, client, { answer });
      watch.expectConsole(/status of 500/);
      assert.deepEqual(await reported(page, () => comet(page)), [{ kind: 'http', message: 'Sijax: f: http 500 []' }]);
    });

    test('a page in the place of commands is reported', async (context) => {
      const { page } = await load(context, client, { answer: { frames: ['<!doctype html><p>Log in</p>'] } });
      const [{ kind, message }] = await reported(page, () => comet(page));
      assert.deepEqual([kind, message], ['bad_reply', 'Sijax: f: bad_reply 200 Log in']);
    });

    test('no answer is reported', async (context) => {
      const { page, watch } = await load(context, client, { answer: { hangs_up: true } });
      watch.expectFailedRequest(/ERR_EMPTY_RESPONSE/);
      assert.deepEqual(await reported(page, () => comet(page)), [{ kind: 'network', message: 'Sijax: f: network  ' }]);
    });

    test('commands that come as JSON are run, whatever is in them', async (context) => {
      const answer = { frames: [JSON.stringify([write('<b>&amp;</b>')])], ctype: 'application/json' };
      const { page } = await load(context, client, { answer });
      await comet(page);
      await reads(page, '&');
      assert.equal(await page.locator('#out b').count(), 1);
    });

    test('commands may replace the document in which the frame stands', async (context) => {
      const all = { type: 'html', selector: 'body', html: '<p id="out">new</p>', setType: 'replace' };
      const answer = { frames: [JSON.stringify([all])], ctype: 'application/json' };
      const { page } = await load(context, client, { answer });
      await comet(page);
      await reads(page, 'new');
    });

    test('a form of any id, with controls of any name, is uploaded and reset', async (context) => {
      const body = FORM.replace('<input type="submit">', '<input name="reset"><input name="action"><input type="submit">');
      const reset = { type: 'call', call: 'sjxUpload.resetForm', params: ['form.one'] };
      const answer = { frames: [HEAD + frame([reset, write('done')])] };
      const { page, server } = await load(context, client, { body, answer });
      await page.evaluate(() => {
        Sijax.setRequestUri('/own');
        sjxUpload.registerForm({ formId: 'form.one', callback: 'save' });
      });
      await page.fill('[name=message]', 'changed');
      await page.click('[type=submit]');
      await reads(page, 'done');
      const [{ url, body: sent }] = server.take();
      assert.equal(url, '/own');
      assert.match(sent, /^.*name="sijax_rq"\s+save\s.*name="sijax_args"\s+\["form\.one"\]\s.*name="message"\s+changed\s/s);
      assert.equal(await page.inputValue('[name=message]'), 'hello');
    });

    test('a form goes to an address of its own, or to what is the request URI when it is registered again', async (context) => {
      const { page } = await load(context, client, { body: `${FORM}<form id="two" action="/two"></form>` });
      assert.deepEqual(await page.evaluate(() => {
        const register = (formId) => sjxUpload.registerForm({ formId, callback: 'save' });
        const actions = () => Array.from(document.forms, (form) => form.getAttribute('action'));
        const seen = [];
        for (const uri of [null, '/a', '/b']) {
          Sijax.setRequestUri(uri);
          register('form.one');
          register('two');
          seen.push(actions());
        }
        return seen;
      }), [[page.url(), '/two'], ['/a', '/two'], ['/b', '/two']]);
    });

    test('a form in the place of a registered one can be registered', async (context) => {
      const answer = { frames: [HEAD + frame([write('done')])] };
      const { page } = await load(context, client, { answer });
      await page.evaluate((html) => {
        const register = () => sjxUpload.registerForm({ formId: 'form.one', callback: 'save' });
        register();
        document.body.innerHTML = html;
        register();
      }, FORM);
      await page.click('[type=submit]');
      await reads(page, 'done');
      assert.equal(await page.locator('iframe').count(), 1);
    });

    test('what becomes of an upload is reported each time', async (context) => {
      const { page, watch } = await load(context, client, { answer: { status: 413, frames: ['too large'] } });
      await page.evaluate(() => sjxUpload.registerForm({ formId: 'form.one', callback: 'save' }));
      for (const _ of [1, 2]) {
        watch.expectConsole(/status of 413/);
        const [{ kind, message }] = await reported(page, () => page.click('[type=submit]'));
        assert.deepEqual([kind, message], ['http', 'Sijax: save: http 413 too large']);
      }
    });

    test('arguments arrive whole from a page in another encoding', async (context) => {
      const { page, server } = await load(context, client, {
        change: (html) => html.replace('utf-8', 'iso-8859-1'),
        headers: { 'Content-Type': 'text/html; charset=iso-8859-1' },
        answer: { frames: [HEAD + frame([write('done')])] },
      });
      await page.evaluate(() => sjxComet.request('f', ['\u00f1\u20ac\u0444']));
      await reads(page, 'done');
      assert.equal(new URLSearchParams(server.take()[0].body).get('sijax_args'), '["ñ€ф"]');
    });
  });
}

test('a policy needs to allow frames and forms of the site itself', async (context) => {
  const policy = "default-src 'none'; script-src 'nonce-n'; frame-src 'self'; form-action 'self'; "
    + "img-src data:; require-trusted-types-for 'script'; trusted-types sijax";
  const { page } = await load(context, OURS.find(({ name }) => name === 'fallback'), {
    change: (html) => html.replaceAll('<script', '<script nonce="n"'),
    headers: { 'Content-Security-Policy': policy },
    answer: { frames: [HEAD + frame([write('done.')])] },
  });
  await page.evaluate(() => sjxUpload.registerForm({ formId: 'form.one', callback: 'save' }));
  await comet(page);
  await reads(page, 'done.');
  await page.click('[type=submit]');
  await reads(page, 'done.done.');
});
