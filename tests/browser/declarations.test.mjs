// Calls that stand in the markup: which event makes them, with which arguments and options.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Calls, PAGES, PATH, shows } from './support/calls.mjs';
import { OURS, use } from './support/clients.mjs';
import { rewrite } from './support/document.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

for (const client of OURS.filter(({ jquery }) => jquery !== '4.0.0')) {
  describe(client.name, () => {
    /** A page with this markup in its body. */
    async function load(html, settings = { reply: '[]' }) {
      const loaded = await Calls.load(open, client, settings);
      await loaded.page.evaluate((text) => { document.body.innerHTML = `<p id="out"></p>${text}`; }, html);
      const { page, calls } = loaded;
      /** What the next call says. */
      const called = async () => {
        const { name, args } = await calls.next();
        return [name, ...args];
      };
      return { ...loaded, called, none: () => calls.none(page) };
    }

    test('a button, a link and whatever else call by click, and a link stays where it is', async () => {
      const { page, called, none } = await load(`
        <button data-sijax-call="button" data-sijax-args='[1, {"a": ["b"]}]'>b</button>
        <a href="#there" data-sijax-call="link">l</a>
        <p id="p" data-sijax-call="text" data-sijax-args="">t</p>
        <input type="button" value="i" data-sijax-call="input">
        <div data-sijax-call="focus" tabindex="0" id="div">d</div>`);
      await page.click('button');
      assert.deepEqual(await called(), ['button', 1, { a: ['b'] }]);
      await page.click('a');
      assert.deepEqual(await called(), ['link']);
      assert.equal(new URL(page.url()).hash, '');
      await page.click('#p');
      assert.deepEqual(await called(), ['text']);
      await page.click('input');
      assert.deepEqual(await called(), ['input']);
      await page.focus('button');
      await page.keyboard.press('Enter');
      assert.deepEqual(await called(), ['button', 1, { a: ['b'] }]);
      await none();
    });

    test('a link that is to be opened elsewhere is left to the browser', async () => {
      const { page, none, called } = await load('<a href="#there" data-sijax-call="link">l</a>');
      for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
        assert.equal(await page.evaluate((keys) => document.querySelector('a').dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ...keys }),
        ), { ...init, view: undefined }), true);
      }
      await none();
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
      await page.click('a');
      await called();
      for (const opened of page.context().pages().slice(1)) await opened.close();
    });

    test('what lies inside of an element makes its call, and keeps what it does itself', async () => {
      const { page, called, none } = await load(`
        <button data-sijax-call="icon"><svg width="20" height="20"><g><circle cx="10" cy="10" r="9"/></g></svg>
          <span><b id="b">text</b></span></button>
        <svg width="20" height="20" data-sijax-call="svg"><circle id="in-svg" cx="10" cy="10" r="9"/></svg>
        <div data-sijax-call="row"><input type="checkbox" id="box"><a id="inner" href="#there">go</a></div>
        <details><summary data-sijax-call="open">more</summary>text</details>
        <div data-sijax-call="outer"><button data-sijax-call="inner" id="both">x</button></div>`);
      for (const [where, name] of [
        ['circle', 'icon'], ['#b', 'icon'], ['#in-svg', 'svg'], ['#box', 'row'], ['#inner', 'row'],
        ['summary', 'open'], ['#both', 'inner'],
      ]) {
        await page.locator(where).first().click();
        assert.deepEqual(await called(), [name], where);
      }
      assert.deepEqual(await page.evaluate(() => [
        document.getElementById('box').checked, location.hash, document.querySelector('details').open,
      ]), [true, '#there', true]);
      await none();
    });

    test('a form calls when it is sent, by a button or by Enter, with its values', async () => {
      const { page, called, none } = await load(`
        <form data-sijax-call="save" data-sijax-args='["new"]' action="/static/none">
          <input name="name" value="Ann"><input type="checkbox" name="list[]" value="1" checked>
          <button>Save</button>
        </form>
        <form data-sijax-call="bare"><input id="bare" name="only"></form>`);
      await page.click('button');
      const values = { name: 'Ann', list: ['1'] };
      assert.deepEqual(await called(), ['save', 'new', values]);
      await page.fill('[name=name]', 'Eve');
      await page.press('[name=name]', 'Enter');
      assert.deepEqual(await called(), ['save', 'new', { ...values, name: 'Eve' }]);
      await page.fill('#bare', 'x');
      await page.press('#bare', 'Enter');
      assert.deepEqual(await called(), ['bare', { only: 'x' }]);
      assert.equal(new URL(page.url()).pathname, PATH);
      await none();
    });

    test('of the buttons of a form the one counts that was used', async () => {
      const { page, called, none } = await load(`
        <form data-sijax-call="save">
          <input name="name" value="Ann"><input type="submit" name="what" value="keep">
          <input type="submit" name="what" value="drop" id="drop"><input type="button" name="more" value="?">
          <button name="how" value="fast">f</button><button id="plain">p</button>
        </form>`);
      await page.click('#drop');
      assert.deepEqual(await called(), ['save', { name: 'Ann', what: 'drop' }]);
      await page.click('[name=how]');
      assert.deepEqual(await called(), ['save', { name: 'Ann', how: 'fast' }]);
      await page.click('#plain');
      assert.deepEqual(await called(), ['save', { name: 'Ann' }]);
      await page.press('[name=name]', 'Enter');
      assert.deepEqual(await called(), ['save', { name: 'Ann', what: 'keep' }]);
      await none();
    });

    test('fields keep their values beside buttons of the same name, and names nest', async () => {
      const { page, called, none } = await load(`
        <form data-sijax-call="save" id="f"><input type="hidden" name="action" value="save"><input name="elements" value="e">
          <button name="action" value="delete" id="delete">d</button><button id="plain">p</button>
          <input type="submit" name="a[b]" value="1" id="nested"><button name="x[y]" value="2" id="deep">x</button>
          <input type="image" name="go" value="3" alt="go">
        </form><button form="f" name="outside" value="o" id="outside">o</button>`);
      for (const [id, values] of [
        ['plain', { action: 'save', elements: 'e' }],
        ['delete', { action: 'delete', elements: 'e' }],
        ['nested', { action: 'save', elements: 'e', a: { b: '1' } }],
        ['deep', { action: 'save', elements: 'e', x: { y: '2' } }],
        ['outside', { action: 'save', elements: 'e', outside: 'o' }],
      ]) {
        await page.click(`#${id}`);
        assert.deepEqual(await called(), ['save', values], id);
      }
      await none();
    });

    test('a form that the browser finds invalid makes no call', async () => {
      const { page, none } = await load('<form data-sijax-call="save"><input required><button>s</button></form>');
      await page.click('button');
      await none();
    });

    test('controls call when they have changed, with their value', async () => {
      const { page, called, none } = await load(`
        <input id="text" data-sijax-call="text" data-sijax-args="[7]">
        <input id="box" type="checkbox" data-sijax-call="box">
        <input id="radio" type="radio" name="r" value="v" data-sijax-call="radio">
        <select data-sijax-call="select"><option>a</option><option>b</option></select>
        <textarea data-sijax-call="area"></textarea>
        <select multiple data-sijax-call="several"><option>a</option><option>b</option><option>c</option></select>`);
      await page.fill('#text', 'ab');
      await page.press('#text', 'Tab');
      assert.deepEqual(await called(), ['text', 7, 'ab']);
      await page.click('#box');
      assert.deepEqual(await called(), ['box', true]);
      await page.click('#box');
      assert.deepEqual(await called(), ['box', false]);
      await page.click('#radio');
      assert.deepEqual(await called(), ['radio', 'v']);
      await page.selectOption('select', 'b');
      assert.deepEqual(await called(), ['select', 'b']);
      await page.selectOption('[multiple]', ['a', 'c']);
      assert.deepEqual(await called(), ['several', ['a', 'c']]);
      await page.fill('textarea', 'two\nlines');
      await page.focus('#text');
      assert.deepEqual(await called(), ['area', 'two\nlines']);
      assert.ok(await page.evaluate(() => document.getElementById('radio').checked));
      await none();
    });

    test('data-sijax-on names the event, or several', async () => {
      const { page, called, none } = await load(`
        <input id="typed" data-sijax-call="typed" data-sijax-on="input">
        <input id="both" type="checkbox" data-sijax-call="both" data-sijax-on="click">
        <form data-sijax-call="filter" data-sijax-on="change submit"><input name="q"><button>f</button></form>`);
      await page.locator('#typed').pressSequentially('ab');
      assert.deepEqual([await called(), await called()], [['typed', 'a'], ['typed', 'ab']]);
      await page.click('#both');
      assert.deepEqual(await called(), ['both']);
      assert.ok(await page.evaluate(() => document.getElementById('both').checked));
      await page.fill('[name=q]', 'x');
      await page.press('[name=q]', 'Enter');
      // By Enter a text that has changed says so first.
      assert.deepEqual([await called(), await called()], [['filter', { q: 'x' }], ['filter', { q: 'x' }]]);
      await none();
    });

    test('values of another form are appended', async () => {
      const { page, called } = await load(`
        <form id="other"><input name="a" value="1"></form>
        <button data-sijax-call="f" data-sijax-form="#other" data-sijax-args="[0]">x</button>
        <select data-sijax-call="g" data-sijax-form="#other"><option>a</option><option>b</option></select>`);
      await page.click('button');
      assert.deepEqual(await called(), ['f', 0, { a: '1' }]);
      await page.selectOption('select', 'b');
      assert.deepEqual(await called(), ['g', { a: '1' }]);
    });

    test('load calls for what is there at the start, and for what a command brings, once', async () => {
      const { page, watch } = await open();
      const names = [];
      await use(page, client, PATH);
      await rewrite(page, PATH, (html) => html
        .replace('</script>', '</script><script>Sijax.setRequestUri("/get")</script>')
        .replace('</html>', `<b data-sijax-call="start" data-sijax-on="load click" data-sijax-args="[1]">s</b>
          <div data-sijax-ignore><b data-sijax-call="ignored" data-sijax-on="load"></b></div></html>`));
      await page.route((url) => url.pathname === '/get', (route) => {
        names.push(new URLSearchParams(route.request().postData()).get('sijax_rq'));
        const html = '<i data-sijax-call="brought" data-sijax-on="load" data-sijax-busy=""></i>';
        return route.fulfill({
          contentType: 'application/json',
          body: names.at(-1) === 'start'
            ? JSON.stringify([{ selector: '#out', html, setType: 'append', type: 'html' }]) : shows(names.at(-1)),
        });
      });
      await page.goto(PATH);
      await page.waitForFunction(() => document.getElementById('out').textContent.includes('brought'));
      await page.evaluate(() => Sijax.processCommands([]));
      assert.deepEqual(names, ['start', 'brought']);
      await page.click('b');
      await page.waitForFunction(() => document.querySelectorAll('#out i').length === 2);
      await page.waitForFunction(() => document.getElementById('out').textContent === 'broughtbrought');
      assert.deepEqual(names, ['start', 'brought', 'start', 'brought']);
      assert.deepEqual(watch.dialogs, []);
    });

    test('in an ignored element nothing is called, and links and forms are the browser\'s', async () => {
      const { page, called, none } = await load(`
        <div data-sijax-call="outer"><div data-sijax-ignore>
          <a href="#there" data-sijax-call="link">l</a>
          <form data-sijax-call="form" method="dialog"><input data-sijax-call="control"><button>b</button></form>
        </div></div>
        <button id="self" data-sijax-call="self" data-sijax-ignore>x</button>`);
      await page.evaluate(() => {
        window.addEventListener('submit', (event) => {
          window.prevented = event.defaultPrevented;
          event.preventDefault();
        });
      });
      await page.click('a');
      assert.deepEqual(await called(), ['outer']);
      assert.equal(new URL(page.url()).hash, '#there');
      await page.fill('input', 'x');
      await page.click('button');
      assert.deepEqual(await called(), ['outer']);
      assert.equal(await page.evaluate(() => window.prevented), false);
      await page.click('#self');
      await none();
    });

    test('what the page has prevented is not called', async () => {
      const { page, none } = await load('<button data-sijax-call="f" onclick="event.preventDefault()">x</button>');
      await page.click('button');
      await none();
    });

    test('one value is one argument', async () => {
      const { page, called, none } = await load(`
        <button id="text" data-sijax-call="f" data-sijax-args='"a"'>t</button>
        <button id="object" data-sijax-call="f" data-sijax-args='{"a": [1]}'>o</button>`);
      await page.click('#text');
      assert.deepEqual(await called(), ['f', 'a']);
      await page.click('#object');
      assert.deepEqual(await called(), ['f', { a: [1] }]);
      await none();
    });

    test('arguments that are no JSON, and a selector that is none, are reported and not sent', async () => {
      const { page, none } = await load(`
        <a href="#x" data-sijax-call="args" data-sijax-args="[1,">a</a>
        <button data-sijax-call="form" data-sijax-form="#[">b</button>`);
      await page.evaluate(() => {
        window.errors = [];
        Sijax.onError = ({ kind, message }) => errors.push([kind, message.startsWith('Sijax: ') && message.slice(7, 12)]);
      });
      await page.click('a');
      await page.click('button');
      assert.deepEqual(await page.evaluate(() => errors), [['wrong_arguments', 'args:'], ['wrong_arguments', 'form:']]);
      await none();
    });

    test('of options the markup can say only those that are listed', async () => {
      const names = ['url', 'headers', 'type', 'method', 'data', 'success', 'async', 'xhrFields', 'requestUri', 'beforeSend'];
      const hostile = names.map((name) => `data-sijax-${name}="http://other.example/"`).join(' ');
      const { page, calls } = await load(`<button data-sijax-call="f" ${hostile}>x</button>`);
      await page.evaluate(() => {
        const { request } = Sijax;
        Sijax.request = (name, args, options) => {
          window.given = Object.keys(options).sort();
          return request(name, args, options);
        };
      });
      await page.click('button');
      const { method, url } = await calls.next();
      assert.deepEqual([method, url.origin, url.pathname], ['POST', new URL(page.url()).origin, '/get']);
      assert.deepEqual(await page.evaluate(() => given), ['busy']);
    });

    test('an element is busy by itself, and what it says is; disabled is the control that was used', async () => {
      const { page, calls } = await load(`
        <form data-sijax-call="f" data-sijax-disable data-sijax-busy="#out"><input name="a"><button>1</button><button id="two">2</button></form>
        <button id="own" data-sijax-call="g" data-sijax-disable="">x</button>`, {});
      const state = () => page.evaluate(() => [
        [...document.querySelectorAll('[aria-busy=true]')].map(({ id, localName }) => id || localName),
        [...document.querySelectorAll('.sijax-busy')].length,
        [...document.querySelectorAll(':disabled')].map(({ id }) => id),
      ]);
      await page.click('#two');
      const first = await calls.next();
      assert.deepEqual(await state(), [['out'], 1, ['two']]);
      await first.answer();
      await page.waitForFunction(() => !document.querySelector(':disabled'));
      await page.click('#own');
      const second = await calls.next();
      assert.deepEqual(await state(), [['own'], 1, ['own']]);
      await second.answer();
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true], :disabled, .sijax-busy'));
      assert.equal(await page.evaluate(() => document.activeElement.id), 'own');
    });

    test('mode, debounce, confirm and timeout are those of a request', async () => {
      const { page, watch, calls } = await load(`
        <button id="drop" data-sijax-call="drop" data-sijax-mode="drop">x</button>
        <input data-sijax-call="search" data-sijax-on="input" data-sijax-debounce="60" data-sijax-confirm="">
        <button id="sure" data-sijax-call="sure" data-sijax-confirm="Sure?">x</button>
        <button id="late" data-sijax-call="late" data-sijax-timeout="80">x</button>`, {});
      await page.evaluate(() => {
        window.kinds = [];
        Sijax.onError = (error) => kinds.push(`${error.function} ${error.kind}`);
      });
      await page.click('#drop');
      await page.click('#drop');
      await (await calls.next()).answer(shows('drop'));
      await page.locator('input').pressSequentially('abc', { delay: 5 });
      const search = await calls.next();
      assert.deepEqual(search.args, ['abc']);
      await search.answer(shows('found'));
      watch.expectDialog('Sure?');
      await page.click('#sure');
      await (await calls.next()).answer(shows('sure'));
      await page.evaluate(() => { window.confirm = () => false; });
      await page.click('#sure');
      await calls.none(page);
      watch.expectFailedRequest(/get/);
      await page.click('#late');
      await calls.next();
      await page.waitForFunction(() => kinds.includes('late timeout'));
      assert.deepEqual(await page.evaluate(() => kinds), [
        'drop aborted', 'search aborted', 'search aborted', 'sure aborted', 'late timeout',
      ]);
    });

    test('an element that is gone when its turn comes, or when the reply does, does no harm', async () => {
      const { page, called } = await load(`
        <button id="pause" data-sijax-call="pause" data-sijax-debounce="20" data-sijax-disable>x</button>
        <button id="self" data-sijax-call="self" data-sijax-disable>x</button>`, {
        reply: '[{"remove":"#self","type":"remove"}]',
      });
      await page.click('#pause');
      await page.evaluate(() => document.getElementById('pause').remove());
      assert.deepEqual(await called(), ['pause']);
      await page.waitForFunction(() => !document.getElementById('self'));
    });

    test('an element that takes itself out was used all the same, in what is left', async () => {
      const { page, called } = await load('<div data-sijax-call="outer"><b onclick="this.remove()">b</b></div>');
      await page.click('b');
      assert.deepEqual(await called(), ['outer']);
    });
  });
}
