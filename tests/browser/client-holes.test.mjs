// Holes and bugs of the original that ours has not: values and fields that got lost, and objects
// that were changed. Those that reach prototypes by names, or pass other kinds of `data`, are in
// client.test.mjs and client-requests.test.mjs.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import { OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const PATH = '/static/client.html';

/** The form of these controls, each a name with its value. */
const form = (controls) => `<form id="f">${
  controls.map(([name, value]) => `<input name="${name}" value="${value}">`).join('')
}</form>`;

for (const client of OURS) {
  describe(client.name, () => {
    async function load() {
      const { page } = await open();
      await use(page, client, PATH);
      await page.goto(PATH);
      return page;
    }

    /** The values of the form `#f` on a page with this markup. */
    const read = (page, html) => page.evaluate((markup) => {
      document.body.innerHTML = markup;
      return JSON.stringify(Sijax.getFormValues('#f'));
    }, html);

    /** What a request posts, as a list of names and values. */
    async function posted(page, work) {
      await page.route('**/sent', (route) => route.fulfill({ contentType: 'application/json', body: '[]' }));
      const [request] = await Promise.all([page.waitForRequest('**/sent'), page.evaluate(work)]);
      return [...new URLSearchParams(request.postData())];
    }

    test('a list beside named members loses none of the form', async () => {
      const page = await load();
      assert.equal(
        await read(page, form([['a[b]', 1], ['a[]', 2], ['c', 3]])),
        '{"a":{"0":"2","b":"1"},"c":"3"}',
      );
      assert.equal(
        await read(page, form([['a[b]', 1], ['a[]', 2], ['a[]', 3]])),
        '{"a":{"0":"2","1":"3","b":"1"}}',
      );
    });

    test('a list beside a plain name leaves the rest of the form', async () => {
      const page = await load();
      assert.equal(await read(page, form([['a', 1], ['a[]', 2], ['z', 3]])), '{"a":"1","z":"3"}');
    });

    test('controls that are tied to a form from outside count, in the order of the page', async () => {
      const page = await load();
      assert.equal(await read(page, `
        <input name="before" value="1" form="f">
        <form id="f"><input name="inside" value="2"></form>
        <select name="after" form="f"><option>3</option></select>
        <textarea name="last" form="f">4</textarea>
        <input name="other" value="5" form="g"><form id="g"></form>
      `), '{"before":"1","inside":"2","after":"3","last":"4"}');
    });

    test('a checkbox is one however its type is written', async () => {
      const page = await load();
      assert.equal(await read(page, `<form id="f">
        <input type="CHECKBOX" name="off" value="1"><input type="CheckBox" name="on" value="2" checked>
        <input type="RADIO" name="r" value="3"><input type="Radio" name="r" value="4" checked>
      </form>`), '{"on":"2","r":"4"}');
    });

    test('names of what every object inherits are names like others', async () => {
      const page = await load();
      const inherited = () => page.evaluate(() => (
        [Object, Array, Function, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype))
      ));
      const before = await inherited();
      assert.equal(
        await read(page, form([['toString[x]', 1], ['valueOf[]', 2], ['constructor', 3], ['a[push]', 4]])),
        '{"toString":{"x":"1"},"valueOf":["2"],"constructor":"3","a":{"push":"4"}}',
      );
      assert.deepEqual(await inherited(), before);
    });

    test('nothing that a caller hands over is changed', async () => {
      const page = await load();
      const fields = await posted(page, () => {
        const frozen = (value) => {
          if (value && typeof value === 'object') Object.values(value).forEach(frozen);
          return Object.freeze(value);
        };
        Sijax.setRequestUri('/sent');
        return Sijax.request('f', frozen([{ deep: [1] }]), frozen({
          data: { own: ['x'], sijax_rq: 'theirs' },
          headers: { 'X-Own': 'yes' },
          xhrFields: { withCredentials: true },
        }));
      });
      assert.deepEqual(fields.sort(), [['own[]', 'x'], ['sijax_args', '[{"deep":[1]}]'], ['sijax_rq', 'f']]);
    });

    for (const [what, make] of Object.entries({
      'a text': '"sijax_rq=theirs&sijax_args=theirs"',
      'a list': '[{ name: "sijax_rq", value: "theirs" }, { name: "sijax_args", value: "theirs" }]',
      'a URLSearchParams': 'new URLSearchParams("sijax_rq=theirs&sijax_args=theirs")',
    })) {
      test(`${what} as data with fields of our names does not get in front of ours`, async () => {
        const page = await load();
        const fields = await posted(page, `
          Sijax.setRequestUri('/sent');
          Sijax.request('f', [1], { data: ${make} });
        `);
        const first = (name) => fields.find(([field]) => field === name)[1];
        assert.deepEqual([first('sijax_rq'), first('sijax_args')], ['f', '[1]']);
      });
    }

    test('a name in data that reaches prototypes reaches none', async () => {
      const page = await load();
      const fields = await posted(page, () => {
        Sijax.setRequestUri('/sent');
        return Sijax.request('f', [], { data: JSON.parse('{"__proto__":{"polluted":"1"},"own":"2"}') });
      });
      assert.deepEqual(fields.map(([name]) => name), ['own', 'sijax_rq', 'sijax_args']);
      assert.equal(await page.evaluate(() => String({}.polluted)), 'undefined');
    });
  });
}
