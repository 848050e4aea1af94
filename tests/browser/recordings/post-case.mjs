// Runs the cases of `client_comet` and `client_upload` on a page, and compares what comes out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** What is compared, in the words of the recordings. */
const MEMBERS = [
  'throws', 'body_right_after', 'requests', 'log', 'body_at_end', 'forms_at_end', 'page_errors', 'reports',
];

export async function cases(topic) {
  const file = new URL(`../../vectors/${topic}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')).cases;
}

/** With the attributes of each element in one order, and without what is different at each run. */
function normal(html) {
  return html
    .replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_, tag, attributes) => (
      `<${tag} ${attributes.match(/[\w-]+="[^"]*"/g).sort().join(' ')}>`
    ))
    .replace(/(?<="(?:frame4|form4|sjxComet)_[^"]*?)(?:\d{13}|0\.\d+)"/g, '<ms>"');
}

function normal_request({ method, url, type, headers, body }) {
  const content_type = type ?? headers.find(([name]) => name === 'Content-Type')[1];
  const plain = (text) => text.replace(/(WebKitFormBoundary)\w+/g, '$1<id>');
  return { method, url, type: plain(content_type), body: plain(body) };
}

/** What a case says, or how it came out, in a form that can be compared. */
export function outcome(one) {
  const members = MEMBERS.map((member) => [member, one[member] ?? []]);
  return {
    ...Object.fromEntries(members),
    throws: one.throws ?? 'nothing',
    body_right_after: normal(one.body_right_after),
    body_at_end: normal(one.body_at_end),
    requests: one.requests.map(normal_request),
  };
}

/**
 * Runs a case on a fresh page of the server. It is at its end when as many frames have been loaded
 * as `expected` has requests, and what is due at once has been done.
 */
export async function run(page, server, one, expected) {
  const page_errors = [];
  const listener = (error) => page_errors.push(`${error.name}: ${error.message}`);
  page.on('pageerror', listener);
  server.answer = one.server ?? {};
  await page.goto(`${server.url}/page?jq=VER`);
  const begun = await page.evaluate(begin, one);
  const file = one.chosen_file;
  if (file) {
    await page.setInputFiles('input[type=file]', {
      name: file.name,
      mimeType: file.type,
      buffer: Buffer.from(file.content),
    });
  }
  const loaded = (count) => page.waitForFunction((wanted) => window.loads >= wanted, count);
  for (let clicks = 1; clicks <= (one.submit_clicks ?? 0); clicks += 1) {
    await page.click('[type=submit]');
    await loaded(clicks);
  }
  await loaded(expected.requests.length);
  const ended = await page.evaluate(end, !!one.forms_at_end);
  page.off('pageerror', listener);
  return outcome({ ...begun, ...ended, page_errors, requests: server.take() });
}

// In the page.

function begin({ html = '', js }) {
  window.log = [];
  window.reports = [];
  window.loads = 0;
  window.alert = (text) => { window.log.push(`alert ${text}`); };
  Sijax.onError = (error) => { window.reports.push(error.kind); };
  document.addEventListener('load', ({ target }) => {
    let address;
    try {
      address = target.contentWindow.location.href;
    } catch { /* A page of the browser, about what it could not load. */ }
    if (address !== 'about:blank') window.loads += 1;
  }, true);
  document.body.innerHTML = html;
  Sijax.setRequestUri('/sijax');
  let throws;
  try {
    (0, eval)(js);
  } catch (error) {
    throws = String(error);
  }
  return { throws, body_right_after: document.body.innerHTML };
}

async function end(with_forms) {
  // Behind whatever is due by now.
  await new Promise((resolve) => { setTimeout(resolve, 0); });
  const value = (field) => (field.type === 'file' ? `${field.files.length} files` : field.value);
  const forms = Array.from(document.forms, (form) => ({
    id: form.getAttribute('id'),
    action: form.getAttribute('action'),
    method: form.getAttribute('method'),
    target: form.getAttribute('target'),
    enctype: form.getAttribute('enctype'),
    fields: Array.from(form.elements).filter(({ name }) => name).map((field) => [field.name, value(field)]),
  }));
  return {
    log: window.log,
    reports: window.reports,
    body_at_end: document.body.innerHTML,
    forms_at_end: with_forms ? forms : [],
  };
}

/** What a case is to come out as, with the differences that are meant. Each of them has to make one. */
export function expectation(one, differences) {
  let expected = outcome(one);
  for (const { reason, of, change } of differences.filter(({ of: which }) => which.test(one.id))) {
    const before = structuredClone(expected);
    expected = { ...expected, ...change(expected) };
    assert.notDeepEqual(expected, before, `${one.id} is as recorded, and listed: ${reason} (${of})`);
  }
  return expected;
}
