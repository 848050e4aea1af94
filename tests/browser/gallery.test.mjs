// Every page of the gallery, as a newcomer sees it: by day and night, on a phone, by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stage } from './support/stage.mjs';

const { page: open } = stage({ server: 'SIJAX_GALLERY' });

const PHONE = { width: 360, height: 740 };

/** Opens a page, and waits for what it asks for by itself. */
async function visit(page, path) {
  const response = await page.goto(path, { waitUntil: 'load' });
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  return response;
}

/** The paths of the index and of all examples that it links to. */
async function paths(page) {
  await page.goto('/');
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.pathname));
  return ['/', ...new Set(links.filter((path) => path !== '/'))];
}

for (const colorScheme of ['light', 'dark']) {
  test(`every page opens, says what it is, and fits a phone: ${colorScheme}`, async () => {
    const { page } = await open({ colorScheme, viewport: PHONE });
    const all = await paths(page);
    assert.ok(all.includes('/hello'), `the index links to /hello: ${all}`);
    for (const path of all) {
      const response = await visit(page, path);
      assert.equal(response.status(), 200, path);
      const facts = await page.evaluate(() => {
        const background = [document.body, document.documentElement]
          .map((element) => getComputedStyle(element).backgroundColor)
          .find((color) => color !== 'rgba(0, 0, 0, 0)') ?? 'rgb(255, 255, 255)';
        return {
          title: document.title,
          lang: document.documentElement.lang,
          mains: document.querySelectorAll('main, [role="main"]').length,
          headings: document.querySelectorAll('h1').length,
          width: document.documentElement.scrollWidth,
          dark: background.match(/\d+/g).slice(0, 3).every((part) => Number(part) < 100),
        };
      });
      assert.ok(facts.title.trim(), `${path} has a title`);
      assert.deepEqual(
        { ...facts, title: undefined },
        { title: undefined, lang: 'en', mains: 1, headings: 1, width: PHONE.width, dark: colorScheme === 'dark' },
        path,
      );
    }
  });
}

test('the source of each example stands beside it', async () => {
  const { page } = await open();
  for (const path of (await paths(page)).slice(1)) {
    await visit(page, path);
    const sources = await page.locator('pre').allTextContents();
    assert.ok(sources.some((source) => /\bfn \w+/.test(source)), `${path} shows Rust`);
  }
});

test('each control is reached by the keyboard, and shows that it is', async () => {
  const { page } = await open();
  for (const path of await paths(page)) {
    await visit(page, path);
    const wanted = await page.evaluate(() => {
      const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
      const visible = [...controls].filter((control) => !control.disabled && control.checkVisibility());
      visible.forEach((control, index) => { control.dataset.testControl = index; });
      return visible.length;
    });
    const reached = new Set();
    for (let press = 0; press < wanted + 5; press += 1) {
      await page.keyboard.press('Tab');
      const control = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element?.dataset.testControl) return null;
        const style = getComputedStyle(element);
        return {
          index: element.dataset.testControl,
          html: element.outerHTML.slice(0, 120),
          visible: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== 'none',
        };
      });
      if (!control) continue;
      assert.ok(control.visible, `${path}: the focus is not to be seen on ${control.html}`);
      reached.add(control.index);
    }
    assert.equal(reached.size, wanted, `${path}: controls reached by Tab`);
  }
});

test('on a phone the links to the examples take one line, and the one in focus is in sight', async () => {
  const { page } = await open({ viewport: PHONE });
  const all = (await paths(page)).slice(1);
  await visit(page, all.at(-1));
  const links = page.locator('nav li a');
  const [width, tops] = await links.evaluateAll((found) => [
    document.querySelector('nav ul').clientWidth,
    new Set(found.map((link) => link.offsetTop)).size,
  ]);
  assert.equal(tops, 1);
  assert.equal(await links.count(), all.length);
  await page.locator('.brand').focus();
  for (const path of all) {
    await page.keyboard.press('Tab');
    const [focused, left, right] = await page.evaluate(() => {
      const { left: from, right: to } = document.activeElement.getBoundingClientRect();
      return [document.activeElement.pathname, from, to];
    });
    assert.equal(focused, path);
    assert.ok(left >= 0 && right <= width, `${path}: ${left} to ${right} of ${width}`);
  }
});
