// Applying 10,000 commands.

import { readFileSync } from 'node:fs';
import { geometric_mean, median, take_turns } from './statistics.mjs';

const workloads = ['attr', 'css', 'html', 'text', 'append', 'remove', 'call', 'bare call', 'mixed'];
// In one page, one after the other.
const PASSES = 12;
const by_hand = 'by hand';
const contenders = {
  [by_hand]: '',
  'ours': '<script src="/sijax.js"></script>',
  'ours, fallback': '<script src="/sijax.js" data-sijax-wasm="off"></script>',
  'ours + jQuery': '<script src="/jquery.js"></script><script src="/sijax.js"></script>',
  'original + jQuery': '<script src="/jquery.js"></script><script src="/original.js"></script>',
};
const names = Object.keys(contenders);

function serve(stage, peers) {
  const script = (text) => ['text/javascript', text];
  stage.answers['/sijax.js'] = script(peers.ours);
  stage.answers['/original.js'] = script(peers.original);
  stage.answers['/jquery.js'] = script(peers.jquery);
  stage.answers['/workloads.js'] = script(readFileSync(new URL('page/workloads.js', import.meta.url), 'utf8'));
  names.forEach((name, i) => {
    stage.answers[`/commands/${i}`] = ['text/html',
      `<!doctype html><head>${contenders[name]}<script src="/workloads.js"></script></head><body></body>`];
  });
}

// The times of all passes in a fresh page, if they have done what they should.
async function run(stage, page, workload, contender, done) {
  await page.goto(`${stage.origin}/commands/${names.indexOf(contender)}`);
  const passes = await page.evaluate(([name, is_by_hand, count]) =>
    Array.from({ length: count }, () => measure(name, is_by_hand)), [workload, contender === by_hand, PASSES]);
  for (const { before, after } of passes) {
    done[workload] ??= after;
    if (after === before || after !== done[workload]) {
      throw new Error(`${workload}: ${contender} made ${after} of ${before}, not ${done[workload]}`);
    }
  }
  return passes.map(({ time }) => time);
}

// The rows for one way to look at the passes of a page.
function table(measured, time_of) {
  return measured.map(([workload, runs]) => {
    const times = names.map((name) => median(runs[name].map(time_of)));
    return [workload, times[0], ...times.slice(1).map((time) => time / times[0])];
  });
}

function with_means(rows) {
  const means = names.slice(1).map((_, i) => geometric_mean(rows.map((row) => row[i + 2])));
  return { means, rows: [...rows, ['geometric mean', '', ...means]] };
}

export async function measure_commands(stage, peers, rounds) {
  serve(stage, peers);
  // What each workload makes of the page, as first done by hand.
  const done = {};
  const measured = [];
  for (const workload of workloads) {
    measured.push([workload, await stage.with_page((page) =>
      take_turns(names, Math.ceil(rounds / 2), (name) => run(stage, page, workload, name, done)))]);
  }
  const warm = with_means(table(measured, (times) => Math.min(...times)));
  const cold = with_means(table(measured, ([first]) => first));
  const columns = ['workload', 'by hand, ms', ...names.slice(1).map((name) => `${name}, ×`)];
  return [{
    id: 'commands',
    title: '10,000 commands on 1,000 elements',
    columns,
    rows: warm.rows,
    wanted: [
      { what: 'ours / by hand, geometric mean, warm', value: warm.means[0], most: 1.2 },
      { what: 'original / ours, geometric mean, warm', value: warm.means.at(-1) / warm.means[0], least: 1.6 },
    ],
    notes: [
      `By hand is a loop over the same commands that knows their kind, finds elements by \`getElementById\`, and keeps the functions that it has looked up once. Times (×) are of that: the fastest of ${PASSES} passes in a fresh page, of ${Math.ceil(rounds / 2)} pages the median: what is compiled by then, and without most of the collection of garbage. After each pass the page must look as it does after the loop by hand.`,
      'With `html` there is markup, with `text` there is none. `remove` has 10,000 elements. `call` calls ten functions in turn that write a line each; those of `bare call` only add a number, so that nearly all of it is the call.',
    ],
  }, {
    id: 'commands-cold',
    title: 'The first 10,000 commands of a page',
    columns,
    rows: cold.rows,
    notes: ['The first of the passes: most of it is what the engine needs to interpret and compile, also by hand.'],
  }];
}
