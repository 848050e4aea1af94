// Makes the frames in which cases run: fresh globals and a fresh document at a small part of what
// a page costs. A plain script of the page `/frames`.

/** Runs a case in a frame, whose own script takes `task` and does the work; see case.js. */
async function run_case(work, one) {
  const frame = document.createElement('iframe');
  frame.width = 1000;
  frame.height = 500;
  frame.src = '/page?jq=VER';
  const result = await new Promise((done, fail) => {
    frame.task = { work, json: JSON.stringify(one), done, fail };
    document.body.append(frame);
  });
  frame.remove();
  return JSON.parse(result);
}

/** Runs many, several at a time: most of a case's time is waiting for its frame. */
async function run_cases(work, cases, at_once) {
  const results = [];
  const pending = Array.from(cases.entries());
  await Promise.all(Array.from({ length: at_once }, async () => {
    for (let next = pending.shift(); next; next = pending.shift()) {
      results[next[0]] = await run_case(work, next[1]);
    }
  }));
  return results;
}
