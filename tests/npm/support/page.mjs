// What a page does with the client, told from outside.

import assert from 'node:assert/strict';

/**
 * Answers the calls of a page at `/call`, and notes in the page how wasm is compiled. `calls` fills
 * up with the forms that were posted.
 */
export async function prepare(page) {
  const calls = [];
  await page.addInitScript(() => {
    const { WebAssembly } = window;
    window.compiled = [];
    for (const name of ['instantiateStreaming', 'instantiate', 'Module']) {
      const original = WebAssembly?.[name];
      if (!original) continue;
      WebAssembly[name] = function (...args) {
        window.compiled.push(name);
        return new.target ? new original(...args) : original.apply(WebAssembly, args);
      };
    }
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
  assert.equal(await page.locator('#out').innerText(), Array.from(calls, (_, index) => index + 1).join(''));
}

/** How wasm was compiled on the page, and whether it runs. */
export function engine(page) {
  return page.evaluate(() => ({ wasm: window.Sijax.wasm, compiled: window.compiled }));
}
