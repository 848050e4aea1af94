// The watch itself: tests that cannot fail would prove nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stage } from './support/stage.mjs';
import { Watch } from './support/watch.mjs';

const { page: open } = stage();

/** What the watch over a page with this body complains of. */
async function complaints(body, prepare = () => {}) {
  const { page } = await open({ baseURL: 'http://page.test' });
  page.removeAllListeners();
  const watch = new Watch(page);
  prepare(watch);
  await page.route('**/*', (route) => (new URL(route.request().url()).pathname === '/'
    ? route.fulfill({ contentType: 'text/html', body })
    : route.abort()));
  await page.goto('/');
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 50); }));
  try {
    watch.verify();
    return '';
  } catch (error) {
    return error.message;
  }
}

const faults = {
  'a console error': ['<script>console.error("bad")</script>', /unexpected console: error: bad/],
  'a console warning': ['<script>console.warn("odd")</script>', /unexpected console: warning: odd/],
  'an exception': ['<script>throw new Error("thrown")</script>', /unexpected error: .*thrown/],
  'a promise that nobody handled': ['<script>Promise.reject(new Error("lost"))</script>', /unexpected error: .*lost/],
  'a request that failed': ['<img src="/gone.png">', /unexpected request: GET .*gone\.png/],
  'a dialog': ['<script>alert("hi")</script>', /unexpected dialog: hi/],
};

for (const [what, [body, complaint]] of Object.entries(faults)) {
  test(`${what} is a fault`, async () => assert.match(await complaints(body), complaint));
}

test('a quiet page is none', async () => {
  assert.equal(await complaints('<p>hello</p><script>console.log("fine")</script>'), '');
});

test('what a test names is allowed as often as it names it', async () => {
  const twice = '<script>alert("hi"); alert("hi"); console.error("bad 1")</script>';
  assert.match(await complaints(twice, (watch) => {
    watch.expectDialog('hi');
    watch.expectConsole(/bad \d/);
  }), /unexpected dialog: hi/);
  assert.equal(await complaints(twice, (watch) => {
    watch.expectDialog('hi');
    watch.expectDialog('hi');
    watch.expectConsole(/bad \d/);
  }), '');
});

test('what a test names must come', async () => {
  assert.match(await complaints('', (watch) => watch.expectDialog('hi')), /missing dialog: hi/);
});
