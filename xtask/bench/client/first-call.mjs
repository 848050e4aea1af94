// From the first script tag until the reply to a first call has been applied, on a slow link.

import { median, take_turns } from './statistics.mjs';

const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};

const page_of = (names) => `<!doctype html><head><script>var start = performance.now();</script>
${names.map((name) => `<script src="/first/${name}.js"></script>`).join('\n')}
</head><body><p id="out"></p><script>
var ready = performance.now() - start;
var time = new Promise(function (resolve) {
  new MutationObserver(function () { resolve(performance.now() - start); })
    .observe(document.getElementById('out'), { childList: true });
});
Sijax.setRequestUri('/first/call');
Sijax.request('f');
</script></body>`;

export async function measure_first_call(stage, peers, rounds) {
  const contenders = { 'ours': ['ours'], 'original + jQuery': ['jquery', 'original'] };
  for (const name of ['ours', 'jquery', 'original']) {
    stage.answers[`/first/${name}.js`] = ['text/javascript', peers[name]];
  }
  stage.answers['/first/call'] = ['application/json',
    '[{"type":"html","selector":"#out","html":"<b>done<\/b>","setType":"replace"}]'];
  const names = Object.keys(contenders);
  names.forEach((name, i) => {
    stage.answers[`/first/${i}`] = ['text/html', page_of(contenders[name])];
  });
  const times = await take_turns(names, rounds, (name) => stage.with_page(async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow);
    await page.goto(`${stage.origin}/first/${names.indexOf(name)}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.time);
    const [ready, time] = await page.evaluate(() => Promise.all([window.ready, window.time]));
    if (await page.innerHTML('#out') !== '<b>done</b>') {
      throw new Error(`${name} has not applied the reply`);
    }
    return { ready, time };
  }));
  const row = (label, of) => {
    const [ours, original] = names.map((name) => median(times[name].map(of)));
    return [label, ours, original, ours / original];
  };
  const rows = [
    row('`Sijax` is there', ({ ready }) => ready),
    row('the reply has changed the page', ({ time }) => time),
  ];
  return {
    id: 'first-call',
    title: 'From the script tag to a first call’s commands, 150 ms and 1.6 Mbit/s',
    columns: ['until', 'ours, ms', 'original + jQuery, ms', 'ours / original'],
    rows,
    wanted: [{ what: 'first call, ours / original', value: rows[1][3], most: 0.7 }],
    notes: [
      `The page has the tags in its head and calls a function in its body; the time runs from just before the first tag until the reply has changed the page. HTTP/1.1, gzip, nothing cached, a fresh process; the median of ${rounds} rounds. The two files of the original are loaded side by side. Both wait twice for the link, for the files and for the reply, which is 300 ms that no client can save; the browser’s throttle adds nothing for opening connections.`,
    ],
  };
}
