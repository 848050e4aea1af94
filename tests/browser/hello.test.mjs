// The first example: two links, two functions, with every client that a page can run.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ORIGINAL, OURS, running, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_GALLERY' });

const GREEN = 'rgb(0, 128, 0)';
const RED = 'rgb(255, 0, 0)';

for (const client of [...OURS, ORIGINAL]) {
  test(`two links call two functions: ${client.name}`, async () => {
    const { page, watch } = await open();
    await use(page, client, '/hello');
    await page.goto('/hello');
    const { implementation, jquery } = client;
    assert.deepEqual(await running(page), { implementation, jquery });

    const hello = page.getByRole('link', { name: 'Say Hello!' });
    const goodbye = page.getByRole('link', { name: 'Say Goodbye!' });
    const colors = () => Promise.all([hello, goodbye].map((link) => (
      link.evaluate((element) => getComputedStyle(element).color)
    )));

    watch.expectDialog('Hello from John to Greg');
    await hello.click();
    await until(async () => assert.deepEqual(await colors(), [GREEN, GREEN]));
    assert.deepEqual(watch.dialogs, ['Hello from John to Greg']);

    watch.expectDialog('Goodbye, whoever you are.');
    await goodbye.click();
    await until(async () => assert.deepEqual(await colors(), [RED, RED]));
    assert.equal(new URL(page.url()).pathname, '/hello');
  });
}

/** Waits until an assertion holds: at most 5 s. */
async function until(holds) {
  const end = Date.now() + 5000;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => { setTimeout(done, 20); });
    }
  }
}
