// jQuery's own selectors in pages without it: the same elements as with it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { PAGES, PATH } from './support/calls.mjs';
import { OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const DOCUMENT = `<main>
  <ul id="u1" title="a,b"><li>one <b>x</b></li><li class="mid">two <b>y</b><b>z</b></li><li>three (3)</li></ul>
  <ul id="u2"><li hidden>four</li><li>five, six</li><li style="display:none">seven <b>w</b></li></ul>
  <ol><li>eight</li><li>x "quoted" y</li></ol>
  <form>
    <input><input type="text" class="t"><input type="checkbox" checked><input type="checkbox">
    <input type="radio"><input type="password"><input type="file" aria-label="f"><input type="image" alt="i" src="data:,">
    <input type="button"><input type="submit"><input type="reset"><input type="hidden">
    <button>b</button><button type="button">c</button><button type="reset">d</button><textarea></textarea>
    <select><option>p</option><option selected>q</option></select>
    <select multiple><option selected>r</option><option selected>s</option><option>t</option></select>
  </form>
</main>`;

const SELECTORS = [
  'main li:first', 'main li:last', 'main li:eq(0)', 'main li:eq(3)', 'main li:eq(-1)', 'main li:eq( 1 )', 'li:eq(99)',
  'main li:visible', 'main li:hidden', 'main :hidden', 'ul:visible > li:hidden',
  'li:contains(two)', "li:contains('five, six')", 'li:contains("five, six")', 'li:contains(e)', 'main :contains(x)',
  'option:checked', 'select:first option:checked',
  ':text', ':checkbox', ':radio', ':password', ':file', ':image', ':button', ':submit', ':reset', 'main :input',
  'input:text', 'input:checkbox:checked', 'form :checkbox:first', 'form :button:last', ':checkbox:not(:checked):last',
  'li:first-child', 'li:last-child', 'li:first-of-type:first', 'li:last-child:last', 'li:first-child:eq(1)',
  'ul:first li', 'ul:last > li', 'ul:eq(1) li:visible:first', 'ul li:last b:first', 'ul:first li:eq(1) b:last',
  'ul:first + ul li:first', 'ul:first ~ ol > li:last', 'li:visible:contains(e):eq(1)',
  'ul:first, ol:first', 'li:first, b:last, option:checked', 'b, li:first', 'li:first, b', 'ul:first li , ol li:last',
  'ul li:last, ol li:last', 'ul b:last,ul b:first', ':text, :password',
  'li:not(.mid, .other):first', 'b, li:not(.mid, .other):eq(1)', 'ul[title="a,b"]:first li',
  'ul:has(b):last', 'li:has(b):first b', 'main > :first', 'main > *:last', 'ul > :eq(2)',
];

const UNREADABLE = [
  'li:first(', 'li:eq(1', ':nosuch', 'li:nosuch:first', '#[:first', 'li:first >> b', 'li:first,', ':visibles',
  // jQuery's own, and not ours: `:checked` says the same of options.
  ':selected', 'li:even', 'li:gt(1)', 'li:not(:first)', 'li:not(b, :first)',
  'li:not(.mid:first)', 'li:not(:has(b), :first)', 'ul:has(li:hidden)',
];

const numbered = `(found) => [...found].map((one) => all.indexOf(one)).sort((a, b) => a - b)`;

async function load(client) {
  const { page } = await open();
  await use(page, client, PATH);
  await page.goto(PATH);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
    window.all = [...document.querySelectorAll('main, main *')];
    window.before = document.documentElement.outerHTML;
  }, DOCUMENT);
  return page;
}

/** Which elements of the document a command works on, by selector. */
const found = (page, selectors) => page.evaluate(([list, source]) => {
  const numbers = (0, eval)(source);
  Sijax.onError = () => {};
  return Object.fromEntries(list.map((selector) => {
    Sijax.processCommands([{ selector, key: 'found', value: 'y', setType: 'replace', type: 'attr' }]);
    const touched = all.filter((one) => one.found);
    for (const one of touched) delete one.found;
    return [selector, numbers(touched)];
  }));
}, [selectors, numbered]);

for (const client of OURS.filter(({ jquery }) => !jquery)) {
  describe(client.name, () => {
    test('find what jQuery 3.7.1 finds', async () => {
      const reference = await load({ ...client, jquery: '3.7.1' });
      const wanted = await reference.evaluate(([list, source]) => {
        const numbers = (0, eval)(source);
        return Object.fromEntries(list.map((selector) => [selector, numbers(jQuery(selector))]));
      }, [SELECTORS, numbered]);
      assert.deepEqual(
        Object.entries(wanted).filter(([, elements]) => !elements.length).map(([selector]) => selector),
        ['li:eq(99)'],
        'each selector but one is there to find something',
      );
      assert.deepEqual(await found(await load(client), SELECTORS), wanted);
    });

    test('leave nothing in the document', async () => {
      const page = await load(client);
      await page.evaluate((selectors) => {
        Sijax.onError = () => {};
        for (const selector of selectors) Sijax.getFormValues(selector);
      }, SELECTORS);
      assert.ok(await page.evaluate(() => document.documentElement.outerHTML === before));
      // Nor where what follows is malformed.
      await page.evaluate(() => Sijax.processCommands([{ remove: 'li:first >> b', type: 'remove' }]));
      assert.ok(await page.evaluate(() => document.documentElement.outerHTML === before));
    });

    test('those that nobody can read are reported as that, and find nothing', async () => {
      const page = await load(client);
      const kinds = await page.evaluate((list) => list.map((remove) => {
        const seen = [];
        Sijax.onError = (error) => seen.push(error.kind);
        Sijax.processCommands([{ remove, type: 'remove' }]);
        return [remove, ...seen];
      }), UNREADABLE);
      assert.deepEqual(kinds, UNREADABLE.map((selector) => [selector, 'bad_selector']));
      assert.ok(await page.evaluate(() => document.documentElement.outerHTML === before));
    });

    test('work where a function reads a form, and where a request is busy', async () => {
      const page = await load(client);
      assert.deepEqual(await page.evaluate(async () => {
        document.querySelector('.t').name = 'told';
        document.querySelector('.t').value = 'x';
        Sijax.onError = () => {};
        let state;
        await Sijax.request('f', [], {
          busy: 'li:eq(1)',
          disable: ':submit:last',
          beforeSend() {
            state = [document.querySelector('.mid').className, document.querySelector('button').disabled];
            return false;
          },
        }).catch(() => {});
        return [Sijax.getFormValues('form:first'), ...state];
      }), [{ told: 'x' }, 'mid sijax-busy', true]);
    });
  });
}
