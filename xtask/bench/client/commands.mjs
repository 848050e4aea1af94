// Applying 10,000 commands.

import { readFileSync } from 'node:fs';
import { geometric_mean, median, take_turns } from './statistics.mjs';

const workloads = ['attr', 'css', 'html', 'text', 'append', 'remove', 'call', 'mixed'];
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

// The second of two passes in a fresh page, if it has done what it should.
async function run(stage, page, workload, contender, done) {
  await page.goto(`${stage.origin}/commands/${names.indexOf(contender)}`);
  const { before, after, time } = await page.evaluate(([name, is_by_hand]) => {
    measure(name, is_by_hand);
    return measure(name, is_by_hand);
  }, [workload, contender === by_hand]);
  done[workload] ??= after;
  if (after === before || after !== done[workload]) {
    throw new Error(`${workload}: ${contender} made ${after} of ${before}, not ${done[workload]}`);
  }
  return time;
}

export async function measure_commands(stage, peers, rounds) {
  serve(stage, peers);
  // What each workload makes of the page, as first done by hand.
  const done = {};
  const rows = [];
  for (const workload of workloads) {
    const times = await stage.with_page(async (page) => {
      await run(stage, page, workload, by_hand, done);
      return take_turns(names, rounds, (name) => run(stage, page, workload, name, done));
    });
    const base = median(times[by_hand]);
    rows.push([workload, base, ...names.slice(1).map((name) => median(times[name]) / base)]);
  }
  const means = names.slice(1).map((_, i) => geometric_mean(rows.map((row) => row[i + 2])));
  rows.push(['geometric mean', '', ...means]);
  return {
    id: 'commands',
    title: '10,000 commands on 1,000 elements',
    columns: ['workload', 'by hand, ms', ...names.slice(1).map((name) => `${name}, ×`)],
    rows,
    wanted: [
      { what: 'ours / by hand, geometric mean', value: means[0], most: 1.2 },
      { what: 'original / ours, geometric mean', value: means.at(-1) / means[0], least: 1.6 },
    ],
    notes: [
      `By hand is a loop over the same commands that knows their kind and finds elements by \`getElementById\`; for \`call\` it has the function at hand. Times (×) are of that. Each pass is the second in a fresh page, of ${rounds} rounds the median; the page must look the same afterwards as after the loop by hand.`,
      'With `html` there is markup, with `text` there is none. `remove` has 10,000 elements.',
    ],
  };
}
