// Measures applying commands: `run.mjs <chromium> <sijax.js> <original sijax.js> [rounds]`.
// ONLY=html,append measures these alone.
// Contenders take turns, each pass in a page that has warmed up; medians, and ratios to a loop
// by hand. Only ratios of one table mean anything.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const [executablePath, ours, original, rounds = 11] = process.argv.slice(2);
const files = {
  '/sijax.js': readFileSync(ours),
  '/original.js': readFileSync(original),
  '/jquery.js': readFileSync(new URL('node_modules/jquery/dist/jquery.min.js', import.meta.url)),
  '/workloads.js': readFileSync(new URL('workloads.js', import.meta.url)),
};
const contenders = {
  vanilla: '<script src="/sijax.js"></script>',
  wasm: '<script src="/sijax.js"></script>',
  fallback: '<script src="/sijax.js" data-sijax-wasm="off"></script>',
  'wasm+jquery': '<script src="/jquery.js"></script><script src="/sijax.js"></script>',
  original: '<script src="/jquery.js"></script><script src="/original.js"></script>',
};

const server = createServer((request, response) => {
  // Isolated pages have a timer of 5 us.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  const contender = contenders[decodeURIComponent(request.url.slice(1))];
  if (contender) {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><head>${contender}<script src="/workloads.js"></script></head><body></body>`);
  } else {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(files[request.url] ?? '');
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--js-flags=--expose-gc'],
});
const page = await browser.newPage();
await page.goto(origin + 'wasm');
const names = process.env.ONLY?.split(',') ?? await page.evaluate(() => Object.keys(workloads));
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

console.log(`ms by hand, and times of that (10,000 commands, median of ${rounds})`);
console.log(['workload', 'by hand', ...Object.keys(contenders).slice(1)].map((cell) => cell.padStart(12)).join(''));
for (const name of names) {
  const times = Object.fromEntries(Object.keys(contenders).map((contender) => [contender, []]));
  for (let round = 0; round < Number(rounds); round++) {
    for (const contender of Object.keys(contenders).sort(() => Math.random() - 0.5)) {
      await page.goto(origin + encodeURIComponent(contender));
      const time = await page.evaluate(([name, by_hand]) => {
        measure(name, by_hand);
        return measure(name, by_hand);
      }, [name, contender === 'vanilla']);
      times[contender].push(time);
    }
  }
  const base = median(times.vanilla);
  const cells = Object.keys(contenders).slice(1).map((contender) => (median(times[contender]) / base).toFixed(2));
  console.log([name, base.toFixed(2), ...cells].map((cell) => cell.padStart(12)).join(''));
}
await browser.close();
server.close();
