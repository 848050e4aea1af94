// The published chat page of Flask-Sijax, with functions in Rust behind it.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';

import { JQUERY, ORIGINAL, OURS, running, use } from './support/clients.mjs';
import { program } from './support/server.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({
  server: 'SIJAX_FLASK_CHAT',
  args: ['--page', path.join(program('SIJAX_FLASK_EXAMPLES'), 'templates/chat.html')],
});

// The page brings jQuery by itself, from a host that it names: it gets the one of the tests.
const BOTH = OURS.filter(({ jquery }) => !jquery).map((ours) => ({ ...ours, name: `${ours.name}, ours` }));

for (const client of [...BOTH, { ...ORIGINAL, jquery: undefined }]) {
  test(`the chat page of Flask-Sijax works: ${client.name}`, async () => {
    const { page, watch } = await open();
    await page.route('**/jquery.min.js', (route) => route.fulfill({ path: JQUERY['3.7.1'] }));
    await use(page, client, '/');
    await page.goto('/');
    const { implementation } = client;
    assert.deepEqual(await running(page), { implementation, jquery: '3.7.1' });
    assert.ok(!(await page.content()).includes('{{'), 'all expressions of the template are replaced');

    const message = page.locator('#message');
    const messages = page.locator('#messages > *');
    const reads = async (...expected) => {
      const last = page.locator('#messages').getByText(expected.at(-1), { exact: true });
      await last.waitFor();
      assert.deepEqual(await messages.allTextContents(), expected);
    };
    const send = async (text) => {
      await message.fill(text);
      await page.getByRole('button', { name: 'Send' }).click();
    };

    await send('  Hello ☃ & all ');
    await reads('Hello ☃ & all');
    assert.equal(await message.inputValue(), '');
    assert.ok(await message.evaluate((element) => element === document.activeElement));
    await send('<b>bold</b>');
    await reads('Hello ☃ & all', '<b>bold</b>');

    const dialog = page.waitForEvent('dialog');
    watch.expectDialog('Please write something.');
    await send('   ');
    await dialog;
    assert.equal(await messages.count(), 2);

    await message.fill('a draft');
    await page.getByRole('button', { name: 'Clear messages' }).click();
    await messages.first().waitFor({ state: 'detached' });
    assert.deepEqual([await messages.count(), await message.inputValue()], [0, '']);

    // The page sends a token with its calls, and the server wants one.
    watch.expectConsole(/400 \(Bad Request\)/);
    const answer = await page.evaluate(async () => {
      const body = new URLSearchParams({ sijax_rq: 'save_message', sijax_args: '["no token"]' });
      const response = await fetch('/', { method: 'POST', body });
      return { status: response.status, text: await response.text() };
    });
    assert.deepEqual(answer, { status: 400, text: '' });
  });
}
