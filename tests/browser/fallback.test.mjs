// Browsers in which wasm is not to be had, or does not work: the plain script takes its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PAGES, PATH } from './support/calls.mjs';
import { running } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_CONFORMANCE', args: ['--static', PAGES] });

const BROWSERS = {
  'no WebAssembly': () => { delete window.WebAssembly; },
  'WebAssembly that is nothing': () => { window.WebAssembly = null; },
  'WebAssembly without constructors': () => { window.WebAssembly = {}; },
  'a module that does not compile': () => {
    WebAssembly.Module = function () { throw new WebAssembly.CompileError('broken'); };
  },
  'an instance that does not link': () => {
    WebAssembly.Instance = function () { throw new WebAssembly.LinkError('broken'); };
  },
  'no memory for it': () => { WebAssembly.Instance = function () { throw new RangeError('no memory'); }; },
  'no typed arrays': () => { window.Uint8Array = undefined; },
};

/** What a page comes to: commands, a form, a request, and errors of each. */
async function results(page) {
  return page.evaluate(async () => {
    const errors = [];
    const form = document.createElement('form');
    form.innerHTML = '<input name="a[b][]" value="1"><input name="c" type="checkbox" checked><input name="a[__proto__]">';
    Sijax.onError = ({ kind, message }) => errors.push([kind, message]);
    Sijax.setRequestUri('/rpc');
    Sijax.processCommands([
      { selector: '#out', html: '<b>1</b>', setType: 'replace', type: 'html' },
      { type: 'none' },
      { remove: '#none', type: 'remove' },
      { selector: '.name', key: 'value', value: 'v', setType: 'append', type: 'attr' },
      { selector: '#out', key: 'width', value: 5, type: 'css' },
      { script: 'window.scripted = 1', type: 'script' },
    ]);
    const before = document.getElementById('out').outerHTML;
    await Sijax.request('echo', [1, 'ä']);
    await Sijax.request('no_such_function').catch((error) => errors.push(error.kind));
    return [before, document.getElementById('out').textContent, Sijax.getFormValues(form), scripted, errors];
  });
}

async function load(spoil) {
  const { page, watch } = await open();
  watch.expectDialog('The action you performed is unavailable! (Sijax error)');
  if (spoil) await page.addInitScript(spoil);
  await page.goto(PATH);
  return page;
}

for (const [browser, spoil] of Object.entries(BROWSERS)) {
  test(`${browser}: the same results`, async () => {
    const [with_wasm, without] = [await load(), await load(spoil)];
    assert.equal((await running(with_wasm)).implementation, 'wasm');
    assert.equal((await running(without)).implementation, 'fallback');
    const wanted = await results(with_wasm);
    assert.deepEqual(await results(without), wanted);
    assert.equal(wanted[1], '[1,"ä"]');
  });
}
