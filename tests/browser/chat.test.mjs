// The chat of the gallery: visitors who talk to each other, with each kind of client.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ORIGINAL, OURS, running, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_GALLERY' });

// Longer than the two seconds between two questions for news.
const NEWS = 10_000;

/** What one who opened the chat can do there. */
async function visitor(client, name) {
  const { page } = await open();
  await use(page, client, '/chat');
  await page.goto('/chat');
  const { implementation, jquery } = client;
  assert.deepEqual(await running(page), { implementation, jquery });
  await page.getByLabel('Your name').fill(name);
  const messages = page.getByRole('log');
  return {
    page,
    text: page.getByRole('textbox', { name: 'Message' }),
    async send(text) {
      await this.text.fill(text);
      await page.keyboard.press('Enter');
    },
    /** The room is clear afterwards: what is sent next may not come before it. */
    async clear() {
      const cleared = page.waitForResponse((response) => (
        response.request().postData()?.includes('sijax_rq=clear')
      ));
      await page.getByRole('button', { name: 'Clear the room' }).click();
      await cleared;
    },
    lines: () => messages.locator('> *').allTextContents(),
    /** Waits until these are all messages. */
    async reads(...expected) {
      await page.waitForFunction(
        ([log, wanted]) => JSON.stringify([...log.children].map((line) => line.textContent)) === wanted,
        [await messages.elementHandle(), JSON.stringify(expected)],
        { timeout: NEWS },
      ).catch(async () => assert.deepEqual(await this.lines(), expected));
    },
    /** Waits until this is the complaint about what was sent. */
    isTold: (text) => page.waitForFunction(
      (wanted) => document.querySelector('#complaint').textContent === wanted,
      text,
    ),
    /** Elements within the messages, of any kind. */
    elements: () => messages.evaluate((log) => (
      [...new Set([...log.querySelectorAll('*')].map((element) => element.localName))].sort()
    )),
  };
}

for (const client of [...OURS.filter(({ jquery }) => !jquery), ORIGINAL]) {
  test(`two visitors read each other: ${client.name}`, async () => {
    const ann = await visitor(client, 'Ann');
    const bob = await visitor(client, 'Bob');
    await ann.clear();
    await ann.reads();

    await ann.send('Anybody here?');
    await ann.reads('Ann: Anybody here?');
    assert.equal(await ann.text.inputValue(), '');
    assert.ok(await ann.text.evaluate((element) => element === document.activeElement));
    await bob.reads('Ann: Anybody here?');
    await bob.send('Yes, ☃ & me');
    await bob.reads('Ann: Anybody here?', 'Bob: Yes, ☃ & me');
    await ann.reads('Ann: Anybody here?', 'Bob: Yes, ☃ & me');

    await ann.send('   ');
    await ann.isTold('Write something first.');
    await bob.clear();
    await bob.reads();
    await ann.reads();
    await ann.send('Gone?');
    await ann.reads('Ann: Gone?');
    await ann.isTold('');
    await bob.reads('Ann: Gone?');
  });

  test(`what visitors write is text for all of them: ${client.name}`, async () => {
    const markup = '<img src=x onerror="alert(1)"> <b>bold</b> <script>alert(2)</script> &lt;';
    const eve = await visitor(client, '<i>Eve</i>');
    const bob = await visitor(client, '');
    await eve.clear();
    await eve.send(markup);
    const line = `<i>Eve</i>: ${markup}`;
    for (const one of [eve, bob]) {
      await one.reads(line);
      assert.deepEqual(await one.elements(), ['p', 'strong']);
    }
    await bob.send('hello');
    await eve.reads(line, 'Somebody: hello');
    // One who comes later gets them with the page.
    const late = await visitor(client, 'Late');
    await late.reads(line, 'Somebody: hello');
    assert.deepEqual(await late.elements(), ['p', 'strong']);
  });
}

test('replies that cross bring each message once', async () => {
  const ann = await visitor(OURS[0], 'Ann');
  await ann.clear();
  await ann.reads();
  await ann.page.evaluate(() => {
    const { seen } = window.chat;
    for (const text of ['one', 'two', 'three']) window.Sijax.request('send', [seen, 'Ann', text]);
  });
  // They travel side by side, so which of them comes first is open.
  await ann.page.waitForFunction(() => document.querySelector('#messages').children.length >= 3);
  const lines = await ann.lines();
  assert.deepEqual([...lines].sort(), ['Ann: one', 'Ann: three', 'Ann: two']);
  await ann.send('and then');
  await ann.reads(...lines, 'Ann: and then');
});
