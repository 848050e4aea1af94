// Pages with a strict content security policy: what it forbids is not needed.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import { running } from './support/clients.mjs';
import { clientAttribute, rewrite } from './support/document.mjs';
import { stage } from './support/stage.mjs';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const PATH = '/static/client.html';
const TRUSTED = "; require-trusted-types-for 'script'; trusted-types sijax";
// The browser itself reports what it refuses, even where the refusal is expected and handled.
const REFUSED_WASM = /^error: .*WebAssembly/;
const REFUSED_EVAL = /^error: .*(unsafe-eval|string as JavaScript)/;

const cases = [
  {
    name: 'a nonce and leave to compile wasm: wasm runs',
    policy: "script-src 'nonce-N' 'wasm-unsafe-eval'",
    implementation: 'wasm',
  },
  {
    name: 'a nonce alone: the fallback runs',
    policy: "script-src 'nonce-N'",
    implementation: 'fallback',
    reports: [REFUSED_WASM],
  },
  {
    name: 'a nonce alone, and the fallback chosen: nothing is refused at start',
    policy: "script-src 'nonce-N'",
    implementation: 'fallback',
    attribute: 'data-sijax-wasm="off"',
  },
  {
    name: 'trusted types required, with wasm',
    policy: `script-src 'nonce-N' 'wasm-unsafe-eval'${TRUSTED}`,
    implementation: 'wasm',
  },
  {
    name: 'trusted types required, with the fallback',
    policy: `script-src 'nonce-N'${TRUSTED}`,
    implementation: 'fallback',
    attribute: 'data-sijax-wasm="off"',
  },
];

for (const { name, policy, implementation, attribute, reports = [] } of cases) {
  test(name, async () => {
    const { page, watch } = await open();
    await rewrite(
      page,
      PATH,
      (html) => clientAttribute(clientAttribute(html, 'nonce="N"'), attribute ?? 'data-test'),
      { 'content-security-policy': policy },
    );
    for (const report of reports) watch.expectConsole(report);
    await page.goto(PATH);
    assert.equal((await running(page)).implementation, implementation);

    // All but `script` needs no eval at all.
    watch.expectDialog('shown');
    assert.deepEqual(await page.evaluate(() => {
      window.tools = { note(value) { window.noted = value; } };
      Sijax.processCommands([
        { alert: 'shown', type: 'alert' },
        { selector: '#out', html: '<b>1</b>', setType: 'replace', type: 'html' },
        { selector: '#out', html: '2', setType: 'append', type: 'html' },
        { selector: '#out', key: 'color', value: 'red', type: 'css' },
        { selector: '#out', key: 'title', value: 't', setType: 'replace', type: 'attr' },
        { remove: '.superfluous', type: 'remove' },
        { call: 'tools.note', params: ['called'], type: 'call' },
      ]);
      const out = document.getElementById('out');
      return [out.outerHTML, document.querySelectorAll('.superfluous').length, window.noted];
    }), ['<div id="out" style="color: red;" title="t"><b>1</b>2</div>', 0, 'called']);

    watch.expectConsole(REFUSED_EVAL);
    assert.equal(await page.evaluate(() => {
      Sijax.processCommands([{ script: 'window.scripted = "ran"', type: 'script' }]);
      return window.scripted;
    }), 'ran');
  });
}
