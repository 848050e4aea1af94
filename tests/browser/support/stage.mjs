// What a file of tests needs around its tests: a browser, perhaps a server, and watched pages.

import { after, afterEach, before } from 'node:test';
import { chromium } from 'playwright-core';

import { Server, program } from './server.mjs';
import { Watch } from './watch.mjs';

// Without the switches against background networking it looks for its makers' hosts at each start.
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A page that is open for longer than this belongs to a test that hangs: closing it fails that.
const PATIENCE = 120_000;

/**
 * Sets the stage for the tests of a file or of a `describe`. `server` names the environment variable
 * that holds the path of a server, or is the list of words that start one; `args` are for that
 * server.
 */
export function stage({ server: startable, args = [] } = {}) {
  let browser;
  let server;
  let opened = [];

  before(async () => {
    const command = Array.isArray(startable) ? startable : startable && program(startable);
    if (command) server = await Server.start(command, args);
    browser = await chromium.launch({
      executablePath: process.env.SIJAX_CHROMIUM ?? '/usr/bin/chromium',
      args: SWITCHES,
    });
  });

  afterEach(async () => {
    const pages = opened;
    opened = [];
    for (const { page, watch, limit } of pages) {
      clearTimeout(limit);
      // A round trip: what the page has said until now has come by then.
      await page.evaluate(() => 0).catch(() => {});
      watch.end();
      await page.context().close();
    }
    for (const { watch } of pages) watch.verify();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  return {
    /** Where the server listens. */
    get url() { return server.url; },

    /**
     * A new page in a context of its own, with its watch; the end of the test closes and verifies
     * it. `options` are those of a Playwright context.
     */
    async page(options = {}) {
      const context = await browser.newContext({ baseURL: server?.url, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const watch = new Watch(page);
      const limit = setTimeout(() => context.close(), PATIENCE);
      opened.push({ page, watch, limit });
      return { page, watch };
    },
  };
}
