// The browser, and a server for pages that are made up here.

import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--js-flags=--expose-gc'];

// `answers` gives the content type and the text for a path, and may change while it serves.
export async function open_stage(executablePath) {
  const answers = {};
  const packed = new Map();
  const server = createServer((request, response) => {
    const answer = answers[request.url];
    if (!answer) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const [type, text] = answer;
    if (!packed.has(text)) {
      packed.set(text, gzipSync(text, { level: 9 }));
    }
    const body = packed.get(text);
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      // Isolated pages have a timer of 5 us.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser = await chromium.launch({ executablePath, args: flags });

  // Does `work` with a page in a context, and so mostly in a process, of its own. What the page
  // reports as wrong is wrong with the measurement.
  async function with_page(work) {
    const context = await browser.newContext();
    const failures = [];
    try {
      const page = await context.newPage();
      page.on('pageerror', (error) => failures.push(error.stack || String(error)));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
          failures.push(message.text());
        }
      });
      const result = await work(page);
      if (failures.length) {
        throw new Error(`the page reported: ${failures.join('\n')}`);
      }
      return result;
    } finally {
      await context.close();
    }
  }

  return {
    answers,
    origin: `http://127.0.0.1:${server.address().port}`,
    version: browser.version(),
    with_page,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
