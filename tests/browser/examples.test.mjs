// What the examples beside hello do, with each kind of client. hello has all versions of jQuery.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ORIGINAL, OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_GALLERY' });

const UNAVAILABLE = 'The action you performed is unavailable! (Sijax error)';

for (const client of [...OURS.filter(({ jquery }) => !jquery), ORIGINAL]) {
  describe(client.name, () => {
    async function load(path) {
      const { page, watch } = await open();
      await use(page, client, new URL(path, 'http://gallery').pathname);
      await page.goto(path);
      const press = (name) => page.getByRole('button', { name, exact: true }).click();
      /** Waits for the text of an element: at most 5 s. */
      const reads = async (selector, text) => {
        await page.waitForFunction(
          ([where, wanted]) => document.querySelector(where)?.textContent.includes(wanted),
          [selector, text],
          { timeout: 5000 },
        );
      };
      return { page, watch, press, reads };
    }

    test('the index asks Rust, and shows what goes over the wire', async () => {
      const { page, press, reads } = await load('/');
      await page.getByLabel('Your name').fill('<i>Ann</i>');
      await press('Ask Rust');
      await reads('#greeting', 'Hello <i>Ann</i>, this is Rust.');
      await reads('#wire .call', 'greet ["<i>Ann</i>"]');
      await reads('#wire .reply', '"type":"css"');
    });

    test('each command does what its button says', async () => {
      const { page, watch, press, reads } = await load('/commands');
      watch.expectDialog('This dialog was opened by Rust.');
      await press('Show a dialog');
      const row = (command) => page.locator(`dt:text-is("${command}") + dd`);
      const modes = async (command) => {
        for (const mode of ['Replace', 'Append', 'Prepend']) {
          await row(command).getByRole('button', { name: mode }).click();
          await reads('#wire', `"setType":"${mode.toLowerCase()}"`);
        }
      };
      await modes('html');
      assert.deepEqual(
        await page.locator('#list li').allTextContents(),
        ['a new item', 'this replaced all items', 'a new item'],
      );
      await modes('attr');
      assert.equal(await page.locator('#field').inputValue(), 'Hi Rust!');
      await press('Colour');
      await press('Pad by 30');
      await reads('#wire', 'paddingBlock');
      assert.deepEqual(
        await page.locator('#list').evaluate(({ style }) => [style.backgroundColor, style.paddingBlock]),
        ['goldenrod', '30px'],
      );
      await press('Tell the time');
      await reads('#said', 'GMT');
      await press('Call board.say');
      await reads('#said', 'Rust called board.say with a list: 42');
      await press('Queue, clear, queue');
      await reads('#said', 'The dialog was cleared away.');
      await press('Remove this button');
      await page.locator('#remove').waitFor({ state: 'detached' });
      await press('Start over');
      await page.locator('#remove').waitFor();
      assert.equal(new URL(page.url()).pathname, '/commands');
    });

    test('a form is checked and answered', async () => {
      const { page, press, reads } = await load('/form');
      await press('Book a table');
      await reads('#guests-message', '1 to 8');
      await reads('#city-message', 'Where');
      const invalid = page.locator('[aria-invalid="true"]');
      assert.deepEqual(await invalid.evaluateAll((all) => all.map(({ id }) => id)), ['guests', 'city']);
      await page.getByLabel('Guests').fill('3');
      await page.getByLabel('City').fill('Oslo & <i>');
      await page.getByLabel('a window').check();
      await press('Book a table');
      await reads('#answer', 'Ann <b>Other</b> from Oslo & <i>, Bulgaria, a table for 3, with candles, with a window.');
      assert.equal(await invalid.count(), 0);
    });

    test('a list is kept on the server', async () => {
      const { page, press, reads } = await load('/todo');
      const item = `<milk> for ${client.name}`;
      await press('Add');
      await reads('#complaint', 'What is there to do?');
      await page.getByRole('textbox').fill(item);
      await page.keyboard.press('Enter');
      await reads('#todos', item);
      assert.equal(await page.getByRole('textbox').inputValue(), '');
      await page.reload();
      await page.getByLabel(item, { exact: true }).check();
      await reads('#todos .done', item);
      await press('Clear up');
      await page.getByLabel(item, { exact: true }).waitFor({ state: 'detached' });
    });

    test('wrong calls are answered by hooks', async () => {
      const { press, reads } = await load('/events');
      for (const [button, hook, kind] of [
        ['A call that fits', 'twice 21 is 42', 'none'],
        ['The wrong type', 'invalid call of double', 'wrong_arguments'],
        ['Too few arguments', 'is missing', 'wrong_arguments'],
        ['Too many arguments', 'arguments, and the function takes', 'wrong_arguments'],
        ['Refused by the function', 'too large', 'wrong_arguments'],
        ['No such function', 'there is no triple', 'unknown_function'],
      ]) {
        await press(button);
        await reads('#log', hook);
        await reads('#log', 'after: the reply goes out');
        // The original client cannot be told.
        await reads('#error', client === ORIGINAL ? 'none' : kind);
      }
    });

    test('a visitor can call what was registered for that visitor', async () => {
      const { watch, press, reads } = await load('/per-request?name=Ann');
      await press('Who am I?');
      await reads('#answer', 'You are Ann');
      watch.expectDialog(UNAVAILABLE);
      await press('Tell the secret');
      await reads('#wire', UNAVAILABLE);
      const admin = await load('/per-request?name=admin');
      await admin.press('Tell the secret');
      await admin.reads('#answer', 'The secret is 42.');
    });
  });
}
