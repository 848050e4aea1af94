// The example whose page has no script of its own.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { OURS, use } from './support/clients.mjs';
import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_GALLERY' });
const PATH = '/declarations';

for (const client of OURS.filter(({ jquery }) => jquery !== '3.7.1')) {
  describe(client.name, () => {
    async function load() {
      const { page, watch } = await open();
      await use(page, client, PATH);
      await page.goto(PATH);
      const reads = (selector, text) => page.waitForFunction(
        ([where, wanted]) => document.querySelector(where).textContent.includes(wanted),
        [selector, text],
        { timeout: 5000 },
      );
      return { page, watch, reads };
    }

    test('it asks for what it shows at once, and searches while one types', async () => {
      const { page, reads } = await load();
      await reads('#day', 'Tea of the day: Keemun');
      let asked = 0;
      page.on('request', (request) => { asked += request.method() === 'POST' ? 1 : 0; });
      await page.getByLabel('Which tea?').pressSequentially('sen', { delay: 10 });
      await reads('#found', 'Sencha');
      assert.equal(await page.locator('#count').textContent(), '1 of 16 teas');
      assert.equal(asked, 1);
      await page.keyboard.press('Backspace');
      await reads('#count', '1 of 16 teas');
    });

    test('a slow order shows that it runs, by keyboard alone, and can be cancelled', async () => {
      const { page, watch, reads } = await load();
      await page.getByLabel('Cups').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const button = page.locator('form button');
      await page.waitForFunction(() => document.querySelector('form button').disabled);
      assert.equal(await page.locator('form').getAttribute('aria-busy'), 'true');
      await reads('#ordered', 'Ordered: Assam × 2.');
      assert.equal(await button.isEnabled(), true);
      assert.equal(await page.locator('[aria-busy=true]').count(), 0);
      assert.equal(await button.evaluate((one) => one === document.activeElement), true);
      watch.expectDialog('Pour it away?');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await reads('#ordered', 'Cups poured away: 2.');
      await page.getByLabel('Cups').fill('many');
      await page.keyboard.press('Enter');
      await reads('#ordered', '1 to 9');
    });
  });
}
