// What becomes of a request: what is sent, what the promise gives, what is reported.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import { OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const PATH = '/static/client.html';
const JSON_TYPE = 'application/json; charset=utf-8';
const OTHER = 'http://other.example/rpc';

/** Has the page's requests to `/get` answered, and the last of them recorded. */
async function answer(page, reply = {}) {
  const seen = {};
  await page.route((url) => url.pathname === '/get', (route) => {
    const request = route.request();
    Object.assign(seen, { headers: request.headers(), body: request.postData() });
    return route.fulfill({ contentType: JSON_TYPE, body: '[]', ...reply });
  });
  return seen;
}

/** Calls `book` there, and tells how it ended and what was reported. */
function book(page, options = {}) {
  return page.evaluate(async (params) => {
    const plain = (error) => ({
      kind: error.kind,
      function: error.function,
      status: error.status,
      message: error.message,
      command: error.command && error.command.type,
    });
    const errors = [];
    Sijax.onError = (error) => errors.push(plain(error));
    Sijax.setRequestUri('/get');
    const end = await Sijax.request('book', [1], params)
      .then((value) => ({ value }), (error) => ({ error: plain(error) }));
    return JSON.parse(JSON.stringify({ ...end, errors }));
  }, options);
}

for (const client of OURS) {
  describe(client.name, () => {
    async function load(reply) {
      const { page, watch } = await open();
      await use(page, client, PATH);
      const seen = await answer(page, reply);
      await page.goto(PATH);
      return { page, watch, seen };
    }

    test('what a function returns comes through the promise', async () => {
      const body = JSON.stringify([
        { selector: '#out', html: 'x', setType: 'replace', type: 'html' },
        { value: { a: [1, null] }, type: 'sijax_return' },
      ]);
      const { page } = await load({ body });
      assert.deepEqual(await book(page), { value: { a: [1, null] }, errors: [] });
      assert.equal(await page.locator('#out').textContent(), 'x');
    });

    test('no link makes a reply run as a script', async () => {
      const { page } = await load({ contentType: 'text/plain', body: 'window.ran = true' });
      const kind = await page.evaluate(async () => {
        Sijax.onError = () => {};
        Sijax.setRequestUri('/get?x=?');
        return (await Sijax.request('book').catch((error) => error)).kind;
      });
      assert.deepEqual([kind, await page.evaluate(() => window.ran)], ['bad_reply', undefined]);
    });

    test('a request that answers nothing gives nothing', async () => {
      const { page } = await load();
      assert.deepEqual(await book(page), { errors: [] });
      assert.equal(await page.evaluate(async () => (await Sijax.request('book')) === undefined), true);
    });

    test('a refused call names the function and the reason', async () => {
      const body = JSON.stringify([
        { kind: 'wrong_arguments', message: 'argument 1 is not a number', type: 'sijax_error' },
      ]);
      const error = {
        kind: 'wrong_arguments',
        function: 'book',
        message: 'Sijax: book: argument 1 is not a number',
        command: 'sijax_error',
      };
      const { page } = await load({ body });
      assert.deepEqual(await book(page), { error, errors: [error] });
    });

    test('so does an HTTP error that says why', async () => {
      const body = JSON.stringify([{ kind: 'refused', message: 'no', type: 'sijax_error' }]);
      const { page, watch } = await load({ status: 403, body });
      watch.expectConsole(/403/);
      const error = {
        kind: 'refused', function: 'book', status: 403, message: 'Sijax: book: no', command: 'sijax_error',
      };
      assert.deepEqual(await book(page), { error, errors: [error] });
    });

    test('an HTTP error that does not tells what was asked and what came', async () => {
      for (const status of [405, 500]) {
        const { page, watch } = await load({ status, contentType: 'text/plain', body: 'oh no' });
        watch.expectConsole(new RegExp(status));
        const { error, errors } = await book(page);
        assert.deepEqual(errors, [error]);
        assert.equal(error.kind, 'http');
        assert.equal(error.status, status);
        assert.equal(error.message, `Sijax: book: POST /get: ${status} oh no`);
      }
    });

    test('a reply that is no list of commands shows how it begins', async () => {
      const { page } = await load({ contentType: 'text/html', body: `<!doctype html>${'x'.repeat(99)}` });
      const { error, errors } = await book(page);
      assert.deepEqual(errors, [error]);
      assert.equal(error.kind, 'bad_reply');
      assert.equal(error.message, `Sijax: book: POST /get: 200 <!doctype html>${'x'.repeat(45)}`);
    });

    test('a command that fails in a reply names the function as well', async () => {
      const { page } = await load({ body: '[{"remove":"#nothing","type":"remove"},{"type":"none"}]' });
      const { value, errors } = await book(page);
      assert.equal(value, undefined);
      assert.deepEqual(errors.map((error) => [error.kind, error.message, error.command]), [
        ['no_such_element', 'Sijax: book: no element matches #nothing', 'remove'],
        ['unknown_command', 'Sijax: book: unknown command none', 'none'],
      ]);
    });

    test('no answer in time is a timeout, and no answer at all one of the network', async () => {
      const { page, watch } = await load();
      watch.expectFailedRequest(/get/);
      watch.expectFailedRequest(/get/);
      watch.expectConsole(/ERR_FAILED/);
      await page.unroute(() => true);
      await page.route('**/get', () => {});
      const late = await book(page, { timeout: 100 });
      assert.equal(late.error.message, 'Sijax: book: POST /get: timeout');
      assert.equal(late.error.kind, 'timeout');
      await page.unroute('**/get');
      await page.route('**/get', (route) => route.abort());
      const dead = await book(page);
      assert.equal(dead.error.kind, 'network');
      assert.equal(dead.error.status, 0);
      assert.deepEqual([late.errors.length, dead.errors.length], [1, 1]);
    });

    test('a request that beforeSend calls off is never sent', async () => {
      const { page, seen } = await load();
      assert.deepEqual(await page.evaluate(async () => {
        const words = [];
        Sijax.onError = (error) => words.push(error.kind);
        Sijax.setRequestUri('/get');
        await Sijax.request('book', [], {
          beforeSend: () => false,
          error: (xhr, word) => words.push(word),
        }).catch((error) => words.push(error.kind));
        return words.filter((word) => word === 'aborted').length;
      }), 2);
      assert.deepEqual(seen, {});
    });

    test('a header that beforeSend sets takes the place of ours', async () => {
      const { page, seen } = await load();
      await page.evaluate(() => {
        Sijax.setRequestUri('/get');
        return Sijax.request('book', [], {
          headers: { 'X-Own': 'one' },
          beforeSend(xhr) {
            xhr.setRequestHeader('x-own', 'two');
            xhr.setRequestHeader('Accept', 'application/x-mine');
          },
        });
      });
      assert.equal(seen.headers['x-own'], 'two');
      assert.equal(seen.headers.accept, 'application/x-mine');
    });

    for (const [what, make] of Object.entries({
      'an object': '({ own: "a b", sijax_rq: "theirs" })',
      'a list': '[{ name: "own", value: "a b" }]',
      'a text': '"own=a+b"',
      'a FormData': '(() => { const form = new FormData(); form.append("own", "a b"); return form; })()',
      'a URLSearchParams': 'new URLSearchParams("own=a+b")',
    })) {
      test(`${what} as data is sent with our fields, and left as it was`, async () => {
        const { page, seen } = await load();
        assert.equal(await page.evaluate(async (source) => {
          const data = (0, eval)(source);
          const shown = () => (data.forEach && data.append ? JSON.stringify([...data]) : JSON.stringify(data));
          const before = shown();
          Sijax.setRequestUri('/get');
          await Sijax.request('book', [1], { data });
          return shown() === before;
        }, make), true);
        const fields = what === 'a FormData'
          ? [...seen.body.matchAll(/name="([^"]*)"\r\n\r\n([^\r]*)/g)].map(([, name, value]) => [name, value])
          : [...new URLSearchParams(seen.body)];
        assert.deepEqual(fields.sort(), [['own', 'a b'], ['sijax_args', '[1]'], ['sijax_rq', 'book']]);
      });
    }

    test('another origin is not asked for leave', async () => {
      const { page } = await load();
      const methods = [];
      const names = [];
      await page.route(OTHER, (route) => {
        methods.push(route.request().method());
        names.push(...Object.keys(route.request().headers()));
        return route.fulfill({
          contentType: JSON_TYPE,
          headers: { 'access-control-allow-origin': '*' },
          body: '[{"value":1,"type":"sijax_return"}]',
        });
      });
      assert.equal(await page.evaluate((url) => Sijax.request('book', [], { url }), OTHER), 1);
      assert.deepEqual(methods, ['POST']);
      for (const name of ['sijax-client', 'x-requested-with']) assert.ok(!names.includes(name), name);
    });

    test('lists inside of lists give each request its own value', async () => {
      const body = JSON.stringify([
        { call: 'nested', params: [], type: 'call' },
        { selector: '#out', html: '<script>nested()</' + 'script>', setType: 'append', type: 'html' },
        { value: 'outer', type: 'sijax_return' },
      ]);
      const { page, watch } = await load({ body });
      // What an inline script throws is nobody's command: it goes to `window.onerror`.
      watch.expectError(/from inside/);
      await page.evaluate(() => {
        window.nested = () => {
          Sijax.processCommands([
            { selector: '.name', key: 'title', value: 'n', setType: 'append', type: 'attr' },
            { type: 'none' },
          ]);
          throw new Error('from inside');
        };
      });
      const { value, errors } = await book(page);
      assert.equal(value, 'outer');
      assert.deepEqual(errors.map((error) => error.kind), ['unknown_command', 'failed_command', 'unknown_command']);
      assert.ok(errors.every((error) => error.function === 'book'));
      assert.equal(await page.evaluate(() => document.querySelector('.name').title), 'nn');
    });

    test('two requests under way at once keep apart', async () => {
      const { page } = await load();
      await page.unroute(() => true);
      await page.route('**/get', async (route) => {
        const name = new URLSearchParams(route.request().postData()).get('sijax_rq');
        await new Promise((done) => { setTimeout(done, name === 'slow' ? 150 : 10); });
        await route.fulfill({ contentType: JSON_TYPE, body: `[{"value":"${name}","type":"sijax_return"}]` });
      });
      assert.deepEqual(await page.evaluate(() => {
        Sijax.setRequestUri('/get');
        return Promise.all([Sijax.request('slow'), Sijax.request('quick')]);
      }), ['slow', 'quick']);
    });

    test('a form that is not there is reported', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(() => {
        const kinds = [];
        Sijax.onError = (error) => kinds.push([error.kind, error.message]);
        return [Sijax.getFormValues('#nothing'), kinds];
      }), [{}, [['no_such_element', 'Sijax: no element matches #nothing']]]);
    });
  });
}
