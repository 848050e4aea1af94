// Pages with a strict content security policy: what it forbids is not needed, and nothing is tried
// that the browser would report to whoever keeps the policy.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PAGES, PATH, shows } from './support/calls.mjs';
import { JQUERY, running } from './support/clients.mjs';
import { beforeClient, clientAttribute, rewrite } from './support/document.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const STRICT = "default-src 'none'; script-src 'nonce-N' 'wasm-unsafe-eval'; connect-src 'self'; "
  + "require-trusted-types-for 'script'";
const WITHOUT_WASM = STRICT.replace(" 'wasm-unsafe-eval'", '');
const OFF = 'data-sijax-wasm="off"';

const cases = [
  { name: 'wasm allowed, trusted types required', policy: STRICT, implementation: 'wasm' },
  { name: 'the same, with the name of our policy', policy: `${STRICT}; trusted-types sijax`, implementation: 'wasm' },
  { name: 'the same with jQuery', policy: STRICT, implementation: 'wasm', jquery: '4.0.0' },
  { name: 'no wasm, and the fallback chosen', policy: WITHOUT_WASM, implementation: 'fallback', attribute: OFF },
  {
    name: 'no wasm: the attempt is all that is reported',
    policy: WITHOUT_WASM,
    implementation: 'fallback',
    reports: [['script-src', 'wasm-eval']],
  },
  { name: 'a nonce and leave to compile wasm', policy: "script-src 'nonce-N' 'wasm-unsafe-eval'", implementation: 'wasm' },
  { name: 'a nonce alone', policy: "script-src 'nonce-N'", implementation: 'fallback', attribute: OFF },
];

/** A page under a policy that notes, before anything else, what the browser reports. */
async function load({ policy, nonce = 'nonce="N"', attribute = 'data-test', jquery, loud = [] }, change = (html) => html) {
  const { page, watch } = await open();
  for (const message of loud) watch.expectConsole(message);
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push([event.effectiveDirective, event.blockedURI, event.sample].filter(Boolean));
    });
  });
  await rewrite(page, PATH, (html) => {
    // The icon of the page would be reported as well.
    const changed = clientAttribute(clientAttribute(html.replace(/<link[^>]*>/, ''), nonce), attribute);
    return change(jquery ? beforeClient(changed, '<script nonce="N" src="/test-jquery.js"></script>') : changed);
  }, { 'content-security-policy': policy });
  if (jquery) await page.route('/test-jquery.js', (route) => route.fulfill({ path: JQUERY[jquery], contentType: 'text/javascript' }));
  await page.route('/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(PATH);
  return { page, watch };
}

for (const one of cases) {
  test(one.name, async () => {
    const { page, watch } = await load(one, (html) => html
      .replace('</html>', `<button data-sijax-call="declared" data-sijax-args='[1, "two"]'>b</button></html>`));
    assert.equal((await running(page)).implementation, one.implementation);
    watch.expectDialog('shown');
    const asked = [];
    await page.route('**/get', (route) => {
      const fields = new URLSearchParams(route.request().postData());
      asked.push([fields.get('sijax_rq'), fields.get('sijax_args')]);
      return route.fulfill({ contentType: 'application/json', body: shows('!') });
    });
    await page.route('**/own.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'window.ran += "c"' }));
    assert.deepEqual(await page.evaluate(async () => {
      // What the driver calls by itself may be let off the policy; what a timer calls is not.
      await new Promise((done) => { setTimeout(done); });
      window.tools = { note(value) { window.noted = value; } };
      window.ran = '';
      const scripts = '<i>3</i><script>ran += "a"</scr' + 'ipt><script src="/own.js"></scr' + 'ipt>'
        + '<script>ran += "d"</scr' + 'ipt>';
      Sijax.onError = (error) => { throw error; };
      Sijax.setRequestUri('/get');
      Sijax.processCommands([
        { alert: 'shown', type: 'alert' },
        { selector: '#out', html: '<b>1</b>', setType: 'replace', type: 'html' },
        { selector: '#out', html: '2', setType: 'append', type: 'html' },
        { selector: '#out', html: scripts, setType: 'append', type: 'html' },
        { selector: '#out', html: '<u>0</u>', setType: 'prepend', type: 'html' },
        { selector: '#out', key: 'color', value: 'red', type: 'css' },
        { selector: '#out', key: 'title', value: 't', setType: 'replace', type: 'attr' },
        { remove: '.superfluous', type: 'remove' },
        { call: 'tools.note', params: ['called'], type: 'call' },
        { script: 'window.scripted = params.type', type: 'script' },
        { script: 'window.again = "ran"', type: 'script' },
      ]);
      const out = document.getElementById('out');
      const texts = [...out.children].map(({ localName }) => localName).join(' ');
      const superfluous = document.querySelectorAll('.superfluous').length;
      return [texts, out.style.color, out.title, superfluous, noted, scripted, again, ran];
    }), ['u b i script script script', 'red', 't', 0, 'called', 'script', 'ran', 'acd']);
    await page.click('button');
    await page.waitForFunction(() => document.getElementById('out').textContent.endsWith('!'));
    assert.deepEqual(asked, [['declared', '[1,"two"]']]);
    assert.deepEqual(await page.evaluate(() => violations), one.reports ?? []);
  });
}

test('where eval is refused, a script that fails is reported, and the rest runs', async () => {
  const { page } = await load({ policy: STRICT });
  assert.deepEqual(await page.evaluate(async () => {
    await new Promise((done) => { setTimeout(done); });
    const kinds = [];
    Sijax.onError = ({ kind, message }) => kinds.push([kind, message]);
    Sijax.processCommands([
      { script: 'throw new Error("mine")', type: 'script' },
      { selector: '#out', html: 'on', setType: 'replace', type: 'html' },
    ]);
    return [...kinds, document.getElementById('out').textContent, violations.length];
  }), [['failed_command', 'Sijax: script: Error: mine'], 'on', 0]);
});

test('a page without nonces that requires trusted types works as well', async () => {
  const { page } = await load({
    policy: "require-trusted-types-for 'script'",
    nonce: 'data-none',
    // Whether it does require them, only an attempt tells.
    loud: [/TrustedHTML/, /TrustedScript/],
  });
  assert.deepEqual(await page.evaluate(async () => {
    await new Promise((done) => { setTimeout(done); });
    Sijax.onError = (error) => { throw error; };
    Sijax.processCommands([
      { selector: '#out', html: '<b>1</b>', setType: 'replace', type: 'html' },
      { script: 'window.scripted = 1', type: 'script' },
    ]);
    return [document.getElementById('out').innerHTML, window.scripted];
  }), ['<b>1</b>', 1]);
});
