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

// The client tries html and scripts once before it takes another way, and so does the test.
const REPORTS = [/TrustedHTML.*sijax\.js/, /TrustedScript.* \(\)$/, /TrustedScript.*sijax\.js/];

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
  },
  {
    name: 'a nonce alone, and the fallback chosen',
    policy: "script-src 'nonce-N'",
    implementation: 'fallback',
    attribute: 'data-sijax-wasm="off"',
  },
  {
    name: 'trusted types required, with wasm',
    policy: `script-src 'nonce-N' 'wasm-unsafe-eval'${TRUSTED}`,
    reports: REPORTS,
    implementation: 'wasm',
  },
  {
    name: 'trusted types required, with the fallback',
    policy: `script-src 'nonce-N'${TRUSTED}`,
    reports: REPORTS,
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
    watch.expectDialog('shown');
    assert.deepEqual(await page.evaluate(async () => {
      // What the driver calls by itself may be let off the policy; what a timer calls is not.
      await new Promise((done) => { setTimeout(done); });
      try {
        return typeof new Function('');
      } catch (refused) {
        // As it must be.
      }
      window.tools = { note(value) { window.noted = value; } };
      Sijax.processCommands([
        { alert: 'shown', type: 'alert' },
        { selector: '#out', html: '<b>1</b>', setType: 'replace', type: 'html' },
        { selector: '#out', html: '2', setType: 'append', type: 'html' },
        { selector: '#out', key: 'color', value: 'red', type: 'css' },
        { selector: '#out', key: 'title', value: 't', setType: 'replace', type: 'attr' },
        { remove: '.superfluous', type: 'remove' },
        { call: 'tools.note', params: ['called'], type: 'call' },
        { script: 'window.scripted = "ran"', type: 'script' },
      ]);
      const out = document.getElementById('out');
      const superfluous = document.querySelectorAll('.superfluous').length;
      return [out.innerHTML, out.style.color, out.title, superfluous, window.noted, window.scripted];
    }), ['<b>1</b>2', 'red', 't', 0, 'called', 'ran']);
  });
}
