// 10,000 updates of content, through each library's own interface.

import { readFileSync } from 'node:fs';
import { median, take_turns } from './statistics.mjs';

function serve(stage, peers) {
  const tag = (name, kind = '') => `<script${kind} src="/updates/${name}.js"></script>`;
  const { names } = peers;
  const contenders = {
    'by hand': ['by hand', ''],
    'ours': ['sijax', tag('ours')],
    'original + jQuery': ['sijax', tag('jquery') + tag('original')],
    [`${names.turbo}, \`renderStreamMessage\` of one message`]: ['turbo', tag('turbo')],
    [`${names.datastar}, ten \`datastar-patch-elements\``]: ['datastar', tag('datastar', ' type="module"')],
    [`${names.htmx}, \`swap\` of one text of \`hx-partial\``]: ['htmx', tag('htmx')],
  };
  for (const name of ['ours', 'original', 'jquery', 'turbo', 'datastar', 'htmx']) {
    stage.answers[`/updates/${name}.js`] = ['text/javascript', peers[name]];
  }
  stage.answers['/updates.js'] = ['text/javascript',
    readFileSync(new URL('page/updates.js', import.meta.url), 'utf8')];
  Object.values(contenders).forEach(([, tags], i) => {
    stage.answers[`/updates/${i}`] = ['text/html',
      `<!doctype html><head>${tags}<script src="/updates.js"></script></head><body></body>`];
  });
  return contenders;
}

export async function measure_updates(stage, peers, rounds) {
  const contenders = serve(stage, peers);
  const names = Object.keys(contenders);
  const times = await stage.with_page((page) => take_turns(names, rounds, async (name) => {
    await page.goto(`${stage.origin}/updates/${names.indexOf(name)}`);
    return page.evaluate(async (way) => {
      await measure(way);
      return measure(way);
    }, contenders[name][0]);
  }));
  const base = median(times['by hand']);
  const own = median(times.ours);
  return {
    id: 'updates',
    title: '10,000 updates of the content of 1,000 elements',
    columns: ['', 'ms', '× by hand', '× ours'],
    rows: names.map((name) => {
      const time = median(times[name]);
      return [name, time, time / base, time / own];
    }),
    notes: [
      `From the text of a message that is already there until all elements have their last content, which is checked; the second pass in a fresh page, the median of ${rounds} rounds. By hand, ours and the original read JSON, the others markup.`,
      'The others do more with each update than Sijax does: they compare old and new elements, look for attributes of theirs, or wait for the next frame. This is what an update costs, not equal work.',
    ],
  };
}
