// The scripts of docs/from-flask-sijax.md, which says that they mean the same to every client.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { ORIGINAL, OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const GUIDE = await readFile(new URL('../../docs/from-flask-sijax.md', import.meta.url), 'utf8');
const [SCRIPT, ...others] = [...GUIDE.matchAll(/^```js\n(.*?)^```$/gms)].map(([, script]) => script);

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

/** What the script's first line shows, and what its commands are about. */
const [FORM] = /<form.*<\/form>/.exec(SCRIPT);
const BODY = `${FORM}<div id="answer" title="b">a</div><p class="hint">hint</p>`;

test('the guide has the one script that is tested', () => {
  assert.equal(others.length, 0);
});

for (const client of [...OURS, ORIGINAL]) {
  test(`the script of the guide: ${client.name}`, async () => {
    const { page, watch } = await open();
    await use(page, client, '/static/client.html');
    await page.goto('/static/client.html');
    watch.expectDialog('Hi!');
    const asked = [];
    page.on('request', (request) => asked.push(request.postData()));
    const seen = await page.evaluate(([body, script]) => new Promise((done) => {
      document.body.insertAdjacentHTML('beforeend', body);
      const notes = [];
      const out = document.getElementById('out');
      const answers = [];
      new MutationObserver(() => answers.push(out.textContent)).observe(out, { childList: true });
      window.note = (text) => {
        notes.push(text);
        // Each of the two calls is answered, in whatever order.
        const wait = () => (answers.length < 2 ? setTimeout(wait) : done(text));
        if (text === 'answered') wait();
      };
      new Function(script)();
      window.seen = { notes, answers };
    }).then(() => {
      const answer = document.getElementById('answer');
      const { title, innerHTML, style: { width } } = answer;
      return { title, innerHTML, width, hints: document.querySelectorAll('.hint').length, ...window.seen };
    }), [BODY, SCRIPT]);
    assert.deepEqual({ ...seen, answers: seen.answers.sort() }, {
      title: 'bc',
      innerHTML: '<b>b</b>',
      width: '5px',
      hints: 0,
      notes: ['Saved', 'sijax_rq sijax_args', 'answered'],
      answers: ['["and more"]', '[{"who":"Ann","nights":["2"]}]'],
    });
    assert.deepEqual(asked.map((form) => new URLSearchParams(form).get('room')).sort(), ['5', null]);
  });
}
