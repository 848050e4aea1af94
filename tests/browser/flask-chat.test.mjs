// The published chat page of Flask-Sijax in all squares of client and server, and a page that does
// the same without jQuery.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { squares, visit } from './support/flask.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage();

/** What the servers put before a message, with any digit as 0, and make of others. */
const SERVERS = {
  original: { before: '[00:00:00] ', bold: 'bold', nothing: /empty/i },
  ours: { before: '', bold: '<b>bold</b>', nothing: /write something/ },
};

/** jQuery 1.6 and later tell by `val` what is in a field; the published page has an older one. */
function withVal(html) {
  const parts = html.split("$('#message').attr('value')");
  assert.equal(parts.length, 2, 'the page reads its field once');
  return parts.join("$('#message').val()");
}

for (const square of squares('chat')) {
  test(`chat of Flask-Sijax: ${square.name}`, async () => {
    const { page, watch } = await open({ baseURL: square.url });
    await visit(page, square, '/', square.client.jquery && withVal);
    const { before, bold, nothing } = SERVERS[square.server];

    const message = page.locator('#message');
    const messages = page.locator('#messages > *');
    const texts = async () => (
      (await messages.allTextContents()).map((text) => text.trim().replace(/\d/g, '0'))
    );
    const reads = async (...expected) => {
      await messages.nth(expected.length - 1).waitFor({ state: 'attached' });
      assert.deepEqual(await texts(), expected.map((text) => before + text));
    };
    const send = async (text) => {
      await message.fill(text);
      await page.getByRole('button', { name: 'Send' }).click();
    };
    const isReadyForMore = async () => {
      assert.equal(await message.inputValue(), '');
      assert.ok(await message.evaluate((element) => element === document.activeElement));
    };

    await send('  Hello ☃ & all ');
    await reads('Hello ☃ & all');
    await isReadyForMore();
    // It comes transparent, and a script of the server's brings it to sight.
    await page.waitForFunction((element) => getComputedStyle(element).opacity === '1', await messages.elementHandle());
    await send('<b>bold</b>');
    await reads('Hello ☃ & all', bold);

    const dialog = page.waitForEvent('dialog');
    watch.expectDialog(nothing);
    await send('   ');
    await dialog;
    assert.equal(await messages.count(), 2);

    await message.fill('a draft');
    await page.getByRole('button', { name: 'Clear messages' }).click();
    await messages.first().waitFor({ state: 'detached' });
    assert.equal(await messages.count(), 0);
    await isReadyForMore();

    // The page sends a token with its calls, and the server wants one.
    watch.expectConsole(/status of 400/);
    assert.equal(await page.evaluate(async () => {
      const body = new URLSearchParams({ sijax_rq: 'save_message', sijax_args: '["no token"]' });
      const response = await fetch('/', { method: 'POST', body });
      await response.text();
      return response.status;
    }), 400);
  });
}
