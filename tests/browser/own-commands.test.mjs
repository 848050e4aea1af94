// A command that the application has added: the page processes it with our client, and gets it in
// other words with the original one.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ORIGINAL, OURS, running, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_GALLERY' });

/** Opens the example with a client; `save` presses its button and returns what came back. */
async function load(client) {
  const { page, watch } = await open();
  await use(page, client, '/own-command');
  await page.goto('/own-command');
  const { implementation, jquery } = client;
  assert.deepEqual(await running(page), { implementation, jquery });
  const save = async () => {
    const reply = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save' }).click();
    return (await reply).json();
  };
  return { page, watch, save };
}

/** Lets time pass on the page only when it is told to. */
async function stopClock(page) {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

const COUNT = { selector: '#count', html: 10, setType: 'replace', type: 'html' };

for (const client of OURS) {
  test(`the page processes a command of its own, and the rest of the list: ${client.name}`, async () => {
    const { page, save } = await load(client);
    await stopClock(page);
    assert.deepEqual(await save(), [{ text: 'Saved: Buy <milk>', seconds: 3, type: 'toast' }, COUNT]);
    const toast = page.locator('#toasts > .toast');
    await toast.waitFor();
    assert.equal(await toast.textContent(), 'Saved: Buy <milk>');
    assert.equal(await page.locator('#count').textContent(), '10');
    // It is the page's own function that has made it: it also takes it away.
    await page.clock.fastForward(2900);
    assert.equal(await toast.count(), 1);
    await page.clock.fastForward(200);
    assert.equal(await toast.count(), 0);
  });

  test(`without a processor it is reported, and the rest of the list runs: ${client.name}`, async () => {
    const { page, watch, save } = await load(client);
    await page.evaluate(() => { delete window.Sijax.process_toast; });
    watch.expectConsole(/save: unknown command toast/);
    await save();
    await page.locator('#count', { hasText: '10' }).waitFor();
    assert.equal(await page.locator('.toast').count(), 0);
  });
}

test(`it comes in other words, which need no processor: ${ORIGINAL.name}`, async () => {
  const { page, save } = await load(ORIGINAL);
  await stopClock(page);
  await page.evaluate(() => { delete window.Sijax.process_toast; });
  const html = '<p class="toast">Saved: Buy &lt;milk&gt;</p>';
  assert.deepEqual(await save(), [{ selector: '#toasts', html, setType: 'append', type: 'html' }, COUNT]);
  const toast = page.locator('#toasts > .toast');
  await toast.waitFor();
  assert.equal(await toast.textContent(), 'Saved: Buy <milk>');
  assert.equal(await page.locator('#count').textContent(), '10');
  await page.clock.fastForward(20_000);
  assert.equal(await toast.count(), 1);
});
