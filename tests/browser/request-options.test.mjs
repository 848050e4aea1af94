// The options of a request, each with the same effect whether jQuery is there or not.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Calls, PAGES, shows } from './support/calls.mjs';
import { OURS } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

for (const client of OURS) {
  describe(client.name, () => {
    const load = (reply = '[]') => Calls.load(open, client, { reply });

    /** What is sent for `f(1)` with options that the page's source makes. */
    async function sent(source) {
      const { page, calls } = await load();
      await page.evaluate((text) => Sijax.request('f', [1], (0, eval)(`(${text})`)), source);
      return calls.next();
    }

    for (const source of ['{ type: "GET" }', '{ method: "get" }', '{ method: "GET", type: "POST" }']) {
      test(`the fields go into the address by ${source}`, async () => {
        const { method, url, body, headers, fields } = await sent(source);
        assert.equal(method, 'GET');
        assert.match(fields._, /^\d{13,}$/);
        delete fields._;
        assert.deepEqual(fields, { sijax_rq: 'f', sijax_args: '[1]' });
        assert.equal(url.pathname, '/get');
        assert.equal(body, '');
        assert.equal(headers['content-type'], undefined);
      });
    }

    test('a cached GET has no time in its address, and keeps a query that is there', async () => {
      const { url } = await sent('{ type: "GET", cache: true, url: "/get?own=1#part" }');
      assert.deepEqual([...url.searchParams], [['own', '1'], ['sijax_rq', 'f'], ['sijax_args', '[1]']]);
      assert.equal(url.hash, '');
    });

    test('other methods have a body', async () => {
      const { method, fields, url } = await sent('{ type: "put", url: "/get?own=1" }');
      assert.deepEqual([method, fields.sijax_rq, url.search], ['PUT', 'f', '?own=1']);
    });

    test('data is encoded as in forms of PHP, or flat', async () => {
      const data = '{ list: [1, [2]], map: { key: "a b" }, none: null, made: function () { return 5; } }';
      const { body } = await sent(`{ data: ${data} }`);
      assert.equal(
        body.split('&sijax_rq=')[0],
        'list%5B%5D=1&list%5B1%5D%5B%5D=2&map%5Bkey%5D=a+b&none=&made=5',
      );
      const flat = await sent('{ data: { list: [1, 2] }, traditional: true }');
      assert.equal(flat.body, 'list=1&list=2&sijax_rq=f&sijax_args=%5B1%5D');
    });

    test('a type of content is the one that is chosen, or none', async () => {
      const plain = await sent('{ contentType: "text/x-own" }');
      assert.match(plain.headers['content-type'], /^text\/x-own/);
      const none = await sent('{ contentType: false }');
      // The browser's own for a text.
      assert.match(none.headers['content-type'], /^text\/plain/);
    });

    test('data that is not to be processed is sent as it is', async () => {
      const { body } = await sent('{ processData: false, data: "own=%41+b" }');
      assert.equal(body, 'sijax_rq=f&sijax_args=%5B1%5D&own=%41+b');
    });

    test('headers are those of the options', async () => {
      const { headers } = await sent('{ headers: { "X-Own": "1", "sijax-client": "mine", ACCEPT: "x/y" } }');
      assert.deepEqual([headers['x-own'], headers['sijax-client']], ['1', 'mine']);
      assert.match(headers.accept, /\bx\/y\b/);
    });

    test('defaults hold for all requests that do not say otherwise, and are left as they were', async () => {
      const { page, calls } = await load();
      const kept = await page.evaluate(async () => {
        Sijax.defaults = { headers: { 'X-Own': 'default' }, data: { token: 't' }, type: 'PUT' };
        const before = JSON.stringify(Sijax.defaults);
        await Sijax.request('f');
        await Sijax.request('f', [], { headers: { 'X-Own': 'own' }, type: 'POST', data: undefined });
        return JSON.stringify(Sijax.defaults) === before;
      });
      assert.ok(kept);
      const [first, second] = [await calls.next(), await calls.next()];
      assert.deepEqual([first.method, first.headers['x-own'], first.fields.token], ['PUT', 'default', 't']);
      assert.deepEqual([second.method, second.headers['x-own'], second.fields.token], ['POST', 'own', 't']);
    });

    test('async: false has changed the page when the call returns', async () => {
      const { page } = await load(shows('now'));
      assert.deepEqual(await page.evaluate(async () => {
        const promise = Sijax.request('f', [], { async: false });
        return [document.getElementById('out').textContent, await promise];
      }), ['now', 'now']);
    });

    test('text comes as text, to whoever takes it in place of the commands', async () => {
      const { page } = await load({ contentType: 'text/plain', body: '[1]' });
      assert.deepEqual(await page.evaluate(() => new Promise((resolve) => {
        Sijax.request('f', [], { dataType: 'text', success: (data, word) => resolve([data, word]) });
      })), ['[1]', 'success']);
    });

    test('callbacks come in their order, one or many, with the context and what they are told', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(async () => {
        const seen = [];
        const context = { is: 'mine' };
        const note = (what) => function note(...given) {
          const told = given.map((one) => (one && one.getResponseHeader ? `xhr ${one.status}` : JSON.stringify(one)));
          seen.push([what, this.is, ...told].join(' '));
        };
        await Sijax.request('f', [], {
          context,
          beforeSend(xhr, options) { seen.push(`beforeSend ${this.is} ${typeof xhr.setRequestHeader} ${options.type}`); },
          success: [note('success'), note('again')],
          error: note('error'),
          complete: [note('complete'), note('last')],
          statusCode: { 200: note('code'), 404: note('not') },
        });
        return seen;
      }), [
        'beforeSend mine function POST',
        'success mine [] "success" xhr 200',
        'again mine [] "success" xhr 200',
        'code mine [] "success" xhr 200',
        'complete mine xhr 200 "success"',
        'last mine xhr 200 "success"',
      ]);
    });

    test('so do those of a failure; without a context they are called on the options', async () => {
      const { page, watch } = await load({ status: 404 });
      watch.expectConsole(/404/);
      assert.deepEqual(await page.evaluate(async () => {
        const seen = [];
        Sijax.onError = () => {};
        const note = (what) => function note(xhr, word, text) {
          seen.push([what, this.mark, xhr.status, word, text].join(' '));
        };
        await Sijax.request('f', [], {
          mark: 'own',
          success: note('success'),
          error: [note('error'), note('again')],
          complete: note('complete'),
          statusCode: { 404: [note('code')], 200: note('not') },
        }).catch(() => {});
        return seen;
      }), [
        'error own 404 error Not Found',
        'again own 404 error Not Found',
        'code own 404 error Not Found',
        'complete own 404 error ',
      ]);
    });

    test('credentials go to another origin if the page says so', async () => {
      const { page } = await load();
      const url = 'http://other.example/rpc';
      const seen = [];
      const own = new URL(page.url()).origin;
      await page.route(url, (route) => {
        seen.push(route.request().postData().includes('sijax_rq=f'));
        return route.fulfill({
          contentType: 'application/json',
          headers: { 'access-control-allow-origin': own, 'access-control-allow-credentials': 'true' },
          body: '[]',
        });
      });
      assert.equal(await page.evaluate(async (where) => {
        let used;
        await Sijax.request('f', [], {
          url: where,
          xhrFields: { withCredentials: true },
          complete: (xhr) => { used = xhr; },
          beforeSend(xhr, options) { window.fields = options.xhrFields; },
        });
        // jQuery keeps the object of the browser to itself.
        return used.withCredentials ?? window.fields.withCredentials;
      }, url), true);
      assert.deepEqual(seen, [true]);
    });

    test('a timeout of the defaults can be called off by a call', async () => {
      const { page, watch, calls } = await Calls.load(open, client);
      watch.expectFailedRequest(/get/);
      await page.evaluate(() => {
        Sijax.onError = () => {};
        Sijax.defaults = { timeout: 100 };
        window.late = Sijax.request('late').catch((error) => error.kind);
        window.patient = Sijax.request('patient', [], { timeout: 0 });
      });
      const [, patient] = [await calls.next(), await calls.next()];
      assert.equal(await page.evaluate(() => late), 'timeout');
      await patient.answer(shows('came'));
      assert.equal(await page.evaluate(() => patient), 'came');
    });
  });
}
