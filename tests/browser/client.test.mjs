// The drop-in client, by what a page can do with it: the same for each implementation, with and
// without jQuery.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import { OURS, running, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const NO_MATCH = 'a selector that matches nothing';

const FAILING = {
  'a type that nobody knows': { type: 'no_such_type' },
  'a script that throws': { script: 'throw new Error("scripted")', type: 'script' },
  'a script that is none': { script: '}{', type: 'script' },
  'a call of what is not there': { call: 'no.such.thing', params: [], type: 'call' },
  'a call that throws': { call: 'thrower', params: [], type: 'call' },
  'a selector that is none': { remove: '#[', type: 'remove' },
  [NO_MATCH]: { remove: '#nothing', type: 'remove' },
};

for (const client of OURS) {
  describe(client.name, () => {
    /** A page of `pages/` that runs the client. */
    async function load(name = 'client.html') {
      const { page, watch } = await open();
      const path = `/static/${name}`;
      await use(page, client, path);
      await page.goto(path);
      return { page, watch };
    }

    test('it is the one that is meant', async () => {
      const { page } = await load();
      const { implementation, jquery } = client;
      assert.deepEqual(await running(page), { implementation, jquery });
    });

    test('the whole API is there for the very next script', async () => {
      const { page } = await load('synchronous.html');
      assert.deepEqual(await page.evaluate(() => window.types), {
        getCommandProcessor: 'function',
        getFormValues: 'function',
        getRequestUri: 'function',
        process_alert: 'function',
        process_attr: 'function',
        process_call: 'function',
        process_css: 'function',
        process_html: 'function',
        process_remove: 'function',
        process_script: 'function',
        processCommands: 'function',
        request: 'function',
        setJsonUri: 'function',
        setRequestUri: 'function',
      });
      assert.deepEqual(await page.evaluate(() => window.parameters), ['sijax_rq', 'sijax_args']);
    });

    test('the seven commands change the page in their order', async () => {
      const { page, watch } = await load();
      watch.expectDialog('Hello');
      const seen = await page.evaluate(() => {
        window.calls = [];
        window.tools = { note(...values) { window.calls.push(values); } };
        Sijax.processCommands([
          { alert: 'Hello', type: 'alert' },
          { selector: '#out', html: '<b>b</b>', setType: 'replace', type: 'html' },
          { selector: '#out', html: 'c', setType: 'append', type: 'html' },
          { selector: '#out', html: 'a', setType: 'prepend', type: 'html' },
          { selector: '#out', key: 'backgroundColor', value: 'rgb(1, 2, 3)', type: 'css' },
          { selector: '.name', key: 'value', value: 'm', setType: 'replace', type: 'attr' },
          { selector: '.name', key: 'value', value: 'n', setType: 'append', type: 'attr' },
          { selector: '.name', key: 'value', value: 'l', setType: 'prepend', type: 'attr' },
          { remove: '.superfluous', type: 'remove' },
          { script: 'window.scripted = document.getElementById("out").textContent;', type: 'script' },
          { call: 'tools.note', params: [1, 'two', { three: [3] }], type: 'call' },
        ]);
        const out = document.getElementById('out');
        return {
          html: out.innerHTML,
          background: out.style.backgroundColor,
          values: [...document.querySelectorAll('.name')].map((input) => input.value),
          superfluous: document.querySelectorAll('.superfluous').length,
          scripted: window.scripted,
          calls: window.calls,
        };
      });
      assert.deepEqual(seen, {
        html: 'a<b>b</b>c',
        background: 'rgb(1, 2, 3)',
        values: ['lmn', 'lmn'],
        superfluous: 0,
        scripted: 'abc',
        calls: [[1, 'two', { three: [3] }]],
      });
    });

    test('an attribute is the property of its own element, whatever another one has of that name', async () => {
      const { page } = await load();
      const seen = await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div id="plain"></div><input id="field">');
        const set = (selector, key, value) => ({ selector, key, value, setType: 'replace', type: 'attr' });
        Sijax.processCommands([
          set('#plain', 'readonly', true), set('#plain', 'readonly', true), set('#field', 'readonly', true),
          set('#plain', 'toString', 'own'), set('#plain', 'constructor', 'own'), set('#field', 'for', 'x'),
        ]);
        const { readOnly, htmlFor } = document.getElementById('field');
        const plain = document.getElementById('plain');
        return [readOnly, htmlFor, Object.entries(plain)];
      });
      assert.deepEqual(seen, [true, 'x', [['readonly', true], ['toString', 'own'], ['constructor', 'own']]]);
    });

    test('scripts in html run once, after it is in its place', async () => {
      const { page } = await load();
      assert.equal(await page.evaluate(() => {
        window.ran = '';
        Sijax.processCommands([{
          selector: '#out',
          html: '<i id="made"></i><script>ran += document.getElementById("made") ? "y" : "n"</' + 'script>',
          setType: 'replace',
          type: 'html',
        }]);
        return window.ran;
      }), 'y');
    });

    test('commands inside of commands leave the outer list as it was', async () => {
      const { page } = await load();
      assert.equal(await page.evaluate(() => {
        window.inner = () => Sijax.processCommands([
          { selector: '.name', key: 'title', value: 'inner', setType: 'replace', type: 'attr' },
        ]);
        const html = (text) => ({ selector: '#out', html: text, setType: 'append', type: 'html' });
        Sijax.processCommands([html('1'), { call: 'inner', params: [], type: 'call' }, html('2')]);
        return document.getElementById('out').textContent + document.querySelector('.name').title;
      }), '12inner');
    });

    test('processors can be asked for, called, replaced and added', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(() => {
        const seen = [];
        Sijax.getCommandProcessor('html')({ selector: '#out', html: 'x', setType: 'replace', type: 'html' });
        const { process_html: html } = Sijax;
        Sijax.process_html = (command) => {
          seen.push(command.html);
          html({ ...command, html: command.html.toUpperCase() });
        };
        Sijax.process_mine = (command) => seen.push(command.value);
        Sijax.processCommands([
          { selector: '#out', html: 'y', setType: 'append', type: 'html' },
          { value: 'own', type: 'mine' },
        ]);
        return [seen, document.getElementById('out').textContent, Sijax.getCommandProcessor('none') ?? null];
      }), [['y', 'own'], 'xY', null]);
    });

    const rest = { selector: '#out', html: '!', setType: 'append', type: 'html' };

    test('a command that fails is reported once, and the rest of the list runs', async () => {
      const { page } = await load();
      for (const [what, command] of Object.entries(FAILING)) {
        assert.deepEqual(await page.evaluate((commands) => {
          let reports = 0;
          window.thrower = () => { throw new Error('called'); };
          document.getElementById('out').textContent = '';
          Sijax.onError = () => { reports += 1; };
          Sijax.processCommands(commands);
          return [reports, document.getElementById('out').textContent];
        }, [command, rest]), [1, '!'], what);
      }
    });

    test('what a page does not listen to goes to the console', async () => {
      const { page, watch } = await load();
      for (const what of Object.keys(FAILING)) {
        watch.expectConsole(what === NO_MATCH ? /^warning: / : /^error: /);
      }
      assert.equal(await page.evaluate((commands) => {
        window.thrower = () => { throw new Error('called'); };
        Sijax.processCommands(commands);
        return document.getElementById('out').textContent;
      }, [...Object.values(FAILING), rest]), '!');
    });

    test('form values come by name, nested ones as objects and lists', async () => {
      const { page } = await load('form.html');
      assert.deepEqual(await page.evaluate(() => Sijax.getFormValues('#form')), {
        text: 'some text',
        area: 'two\nlines',
        checked: 'on',
        radio: 'second',
        single: 'b',
        multiple: ['a', 'c'],
        list: ['one', 'two'],
        person: { name: 'Ann', address: { city: 'Oslo' } },
      });
    });

    test('whatever else is handed over, all buttons that are inputs count', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(() => {
        document.body.innerHTML = '<form><input type="submit" name="a" value="1"><button name="b" value="2">b</button></form>';
        return [...['form', 'form'].map(Sijax.getFormValues), Sijax.getFormValues('form', 'a'), Sijax.getFormValues('form', {})];
      }), Array(4).fill({ a: '1' }));
    });

    test('names of fields reach no prototype', async () => {
      const { page } = await load('form.html');
      const polluted = await page.evaluate(() => {
        Sijax.getFormValues('#hostile');
        return [{}.polluted, [].polluted, (() => {}).polluted, Object.polluted].map(String);
      });
      assert.deepEqual(polluted, ['undefined', 'undefined', 'undefined', 'undefined']);
    });

    test('a request posts name and arguments, and its commands are run', async () => {
      const { page, watch } = await load();
      watch.expectDialog('a b');
      watch.expectDialog('ä+&=');
      const posted = page.waitForRequest((request) => request.method() === 'POST');
      await page.evaluate(() => {
        Sijax.setRequestUri('/rpc');
        return Sijax.request('two', ['a b', 'ä+&=']);
      });
      const request = await posted;
      assert.deepEqual([...new URLSearchParams(request.postData())], [
        ['sijax_rq', 'two'],
        ['sijax_args', JSON.stringify(['a b', 'ä+&='])],
      ]);
      const headers = await request.allHeaders();
      assert.match(headers['content-type'], /^application\/x-www-form-urlencoded/);
      assert.match(headers['sijax-client'] ?? '', /^\d+\.\d+\.\d+/);
      assert.equal(headers['x-requested-with'], 'XMLHttpRequest');
      assert.deepEqual(watch.dialogs, ['a b', 'ä+&=']);
    });

    test('a request without arguments posts an empty list', async () => {
      const { page } = await load();
      await page.evaluate(() => {
        Sijax.setRequestUri('/rpc');
        return Sijax.request('echo');
      });
      assert.equal(await page.locator('#out').textContent(), '[]');
    });

    test('options of a request are those of jQuery, and stay as they were', async () => {
      const { page } = await load();
      const posted = page.waitForRequest((request) => request.method() === 'POST');
      const seen = await page.evaluate(async () => {
        const events = [];
        const data = { csrf: 'x y' };
        const options = {
          url: '/events',
          data,
          headers: { 'X-Own': 'yes' },
          beforeSend() { events.push('beforeSend'); },
          error() { events.push('error'); },
          complete() { events.push('complete'); },
        };
        const before = JSON.stringify(options);
        Sijax.process_alert = (command) => events.push(command.alert);
        await Sijax.request('echo', [1], options);
        await new Promise((done) => { setTimeout(done, 50); });
        return { events, unchanged: JSON.stringify(options) === before };
      });
      const request = await posted;
      assert.equal(new URL(request.url()).pathname, '/events');
      assert.equal((await request.allHeaders())['x-own'], 'yes');
      assert.deepEqual(Object.fromEntries(new URLSearchParams(request.postData())), {
        csrf: 'x y', sijax_rq: 'echo', sijax_args: '[1]',
      });
      assert.deepEqual([...seen.events].sort(), ['after', 'before', 'beforeSend', 'complete']);
      assert.ok(seen.events.indexOf('before') < seen.events.indexOf('after'), String(seen.events));
      assert.ok(seen.unchanged);
    });

    test('whatever a command or what it throws is, the rest of the list runs', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(() => {
        const kinds = [];
        Sijax.onError = (error) => kinds.push(error.kind);
        Sijax.process_nasty = () => { throw Object.create(null); };
        Sijax.processCommands([
          { type: { toString: 1 } },
          { type: 'nasty' },
          null,
          { selector: '#out', html: 'done', setType: 'replace', type: 'html' },
        ]);
        return [kinds, document.getElementById('out').textContent];
      }), [['failed_command', 'failed_command', 'failed_command'], 'done']);
    });

    test('no names of a form make reading it endless', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(() => {
        const form = document.createElement('form');
        form.innerHTML = ['a[length]', 'a[NaN]', 'a[]', 'b[]', 'b[4294967294]', 'b[length]', 'b[2]']
          .map((name) => `<input name="${name}" value="NaN">`).join('');
        const { a, b } = Sijax.getFormValues(form);
        return [Object.keys(a), b.length];
      }), [['0', 'length', 'NaN'], 3]);
    });

    test('a second load of the file leaves what the page has set', async () => {
      const { page } = await load();
      assert.deepEqual(await page.evaluate(() => new Promise((resolve) => {
        Sijax.setRequestUri('/kept');
        const first = Sijax;
        const script = document.createElement('script');
        script.src = '/pkg/sijax.js';
        script.onload = () => resolve([Sijax === first, Sijax.getRequestUri()]);
        document.head.append(script);
      })), [true, '/kept']);
    });

    test('a script of html that cannot be had does not stop those behind it', async () => {
      const { page, watch } = await load();
      watch.expectConsole(/404/);
      assert.deepEqual(await page.evaluate(() => {
        const kinds = [];
        Sijax.onError = (error) => kinds.push(error.kind);
        const html = '<script src="/static/none.js"></scr' + 'ipt><script>window.later = 1</scr' + 'ipt>';
        Sijax.processCommands([{ selector: '#out', html, setType: 'replace', type: 'html' }]);
        return [kinds, window.later];
      }), [['failed_command'], 1]);
    });

    test('a request that fails calls error, rejects, and leaves the page alone', async () => {
      const { page, watch } = await load();
      watch.expectConsole(/500/);
      assert.deepEqual(await page.evaluate(async () => {
        const events = [];
        Sijax.onError = () => {};
        Sijax.setRequestUri('/rpc');
        await Sijax.request('fails', [], {
          error() { events.push('error'); },
          success() { events.push('success'); },
        }).then(() => events.push('resolved'), () => events.push('rejected'));
        return [events.sort(), document.getElementById('out').textContent];
      }), [['error', 'rejected'], '']);
    });

    test('what the server says of an unknown function is shown', async () => {
      const { page, watch } = await load();
      watch.expectDialog('The action you performed is unavailable! (Sijax error)');
      assert.equal(await page.evaluate(async () => {
        let reported;
        Sijax.onError = (error) => { reported = error; };
        Sijax.setRequestUri('/rpc');
        const rejected = await Sijax.request('no_such_function').catch((error) => error);
        return rejected instanceof Error && rejected === reported;
      }), true);
    });
  });
}
