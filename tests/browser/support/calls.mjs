// What a page calls, and when and how each call is answered: the test says so.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { use } from './clients.mjs';

/** The folder of the pages that are for tests. */
export const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** The one of them without any content of its own to speak of. */
export const PATH = '/static/client.html';

const JSON_TYPE = 'application/json; charset=utf-8';
const PATIENCE = 10_000;

/** The commands that a text in `#out` shows to have been run. */
export const shows = (text) => JSON.stringify([
  { selector: '#out', html: text, setType: 'append', type: 'html' },
  { value: text, type: 'sijax_return' },
]);

class Call {
  #route;

  constructor(route) {
    const request = route.request();
    this.#route = route;
    this.url = new URL(request.url());
    this.method = request.method();
    this.headers = request.headers();
    this.body = request.postData() ?? '';
    this.fields = Object.fromEntries(new URLSearchParams(this.body || this.url.search));
    this.name = this.fields.sijax_rq;
    this.args = JSON.parse(this.fields.sijax_args ?? 'null');
  }

  /** Answers with the text of commands, or with what Playwright fulfils a route with. */
  async answer(reply = '[]') {
    const options = typeof reply === 'string' ? { body: reply } : reply;
    await this.#route.fulfill({ contentType: JSON_TYPE, body: '[]', ...options });
  }

  /** Breaks the connection off. */
  async break() { await this.#route.abort(); }
}

export class Calls {
  /** All that the page has called so far, answered or not. */
  list = [];
  #taken = 0;
  #came = () => {};

  /**
   * Loads a page with a client whose requests go to `/get`. `options` are those of the context;
   * `reply` answers each call at once.
   */
  static async load(open, client, { reply, options } = {}) {
    const { page, watch } = await open(options);
    const calls = new Calls();
    await use(page, client, PATH);
    await page.route((url) => url.pathname === '/get', async (route) => {
      if (route.request().url().endsWith('?probe')) return route.fulfill({ body: '' });
      const call = new Call(route);
      calls.list.push(call);
      calls.#came();
      return reply === undefined ? undefined : call.answer(reply);
    });
    await page.goto(PATH);
    await page.evaluate(() => { Sijax.setRequestUri('/get'); });
    return { page, watch, calls };
  }

  /** The names of all calls so far. */
  get names() { return this.list.map(({ name }) => name); }

  /** The next call that nobody has taken yet. */
  async next() {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('no call has come')), PATIENCE);
    });
    while (this.list.length <= this.#taken) {
      await Promise.race([late, new Promise((resolve) => { this.#came = resolve; })]);
    }
    clearTimeout(timer);
    this.#taken += 1;
    return this.list[this.#taken - 1];
  }

  /** Fails if a call has come that nobody has taken. */
  async none(page) {
    // What the page has sent before this one comes before this one.
    await page.evaluate(() => fetch('/get?probe').then((reply) => reply.text()));
    assert.deepEqual(this.list.slice(this.#taken).map(({ name }) => name), []);
  }
}
