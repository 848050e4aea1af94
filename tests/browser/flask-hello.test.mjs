// The published hello page of Flask-Sijax in all squares of client and server, and a page that does
// the same without jQuery.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { squares, visit } from './support/flask.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage();

/** What the servers say that their replies are. */
const TYPES = { original: 'text/html; charset=utf-8', ours: 'application/json' };

for (const square of squares('hello')) {
  test(`hello of Flask-Sijax: ${square.name}`, async () => {
    const { page, watch } = await open({ baseURL: square.url });
    await visit(page, square, '/sijax');
    /** Clicks a link, and waits until all of them have the colour. */
    const say = async (name, text, color) => {
      watch.expectDialog(text);
      const reply = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('link', { name }).click();
      await page.waitForFunction((wanted) => (
        [...document.links].every(({ style }) => style.color === wanted)
      ), color);
      assert.equal(watch.dialogs.at(-1), text);
      assert.equal(await (await reply).headerValue('content-type'), TYPES[square.server]);
    };
    assert.equal(await page.getByRole('link').count(), 2);
    await say(/hello/, 'Hello from John to Greg', 'green');
    await say(/goodbye/, 'Goodbye, whoever you are.', 'red');
    assert.equal(new URL(page.url()).pathname, '/sijax');
  });
}
