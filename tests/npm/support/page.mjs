// What a page does with the client, told from outside.

import assert from 'node:assert/strict';

/**
 * Answers the calls of a page at `/call`, and notes in the page how wasm is compiled and how often
 * it is entered. `calls` fills up with the forms that were posted.
 */
export async function prepare(page) {
  const calls = [];
  await page.addInitScript(() => {
    const { WebAssembly } = window;
    const { Instance, Module, instantiate, instantiateStreaming } = WebAssembly ?? {};
    window.compiled = [];
    window.entered = 0;
    if (!WebAssembly) return;
    const counted = ({ exports }) => ({
      exports: Object.fromEntries(Object.entries(exports).map(([name, entry]) => [name, (...args) => {
        window.entered += 1;
        return entry(...args);
      }])),
    });
    const noted = (name, original) => async (...args) => {
      window.compiled.push(name);
      const { instance } = await original.apply(WebAssembly, args);
      return { instance: counted(instance) };
    };
    WebAssembly.instantiateStreaming = noted('instantiateStreaming', instantiateStreaming);
    WebAssembly.instantiate = noted('instantiate', instantiate);
    WebAssembly.Module = function (bytes) {
      window.compiled.push('Module');
      return new Module(bytes);
    };
    WebAssembly.Instance = function (...args) { return counted(new Instance(...args)); };
  });
  await page.route('**/call', (route) => {
    calls.push(route.request().postData());
    return route.fulfill({ json: [
      { type: 'html', selector: '#out', html: `<b>${calls.length}</b>`, setType: 'append' },
      { type: 'sijax_return', value: calls.length },
    ] });
  });
  return { calls };
}

const CALL = 'sijax_rq=greet&sijax_args=%5B%22Greg%22%5D';

/** Waits until that many calls were made and answered, and were what they were to be. */
export async function called(page, calls, count) {
  await page.locator('#out b').nth(count - 1).waitFor();
  assert.deepEqual(calls, Array(count).fill(CALL));
  // Calls run side by side, and may be answered in any order.
  const answered = (await page.locator('#out b').allInnerTexts()).map(Number);
  assert.deepEqual(answered.sort((a, b) => a - b), Array.from(calls, (_, index) => index + 1));
}

/** How wasm was compiled on the page, and whether it runs, as the client says and as is seen. */
export async function engine(page) {
  const { wasm, compiled, entered } = await page.evaluate(() => ({
    wasm: window.Sijax.wasm, compiled: window.compiled, entered: window.entered,
  }));
  assert.equal(entered > 0, wasm, `wasm was entered ${entered} times`);
  return { wasm, compiled };
}
