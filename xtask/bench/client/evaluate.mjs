// How long a page stands still while the files are evaluated.

import { median, take_turns } from './statistics.mjs';

export async function measure_evaluation(stage, peers, rounds) {
  const contenders = {
    'ours': [peers.ours],
    'original + jQuery': [peers.jquery, peers.original],
  };
  stage.answers['/evaluate'] = ['text/html', '<!doctype html><head></head><body></body>'];
  const times = await take_turns(Object.keys(contenders), rounds, (name) => stage.with_page(async (page) => {
    await page.goto(`${stage.origin}/evaluate`);
    const [time, is_there] = await page.evaluate((texts) => {
      const scripts = texts.map((text) => {
        const script = document.createElement('script');
        script.text = text;
        return script;
      });
      const start = performance.now();
      scripts.forEach((script) => document.head.appendChild(script));
      return [performance.now() - start, typeof Sijax.request === 'function'];
    }, contenders[name]);
    if (!is_there) {
      throw new Error(`${name} has not made Sijax`);
    }
    return time;
  }));
  const [ours, original] = Object.values(times).map(median);
  return {
    id: 'evaluation',
    title: 'Evaluating the files',
    columns: ['', 'ms'],
    rows: [['ours', ours], ['original + jQuery', original], ['ours / original', ours / original]],
    wanted: [{ what: 'evaluation, ours / original', value: ours / original, most: 0.25 }],
    notes: [
      `Script elements with the text inside are added to an empty document: they are parsed, compiled and run (the wasm, too) before the next statement. A fresh page in a fresh process, nothing cached; the median of ${rounds} rounds.`,
    ],
  };
}
