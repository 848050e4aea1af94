// Watches a page: whatever goes wrong on it fails the test, unless the test named it beforehand.

import assert from 'node:assert/strict';

const LOUD = new Set(['error', 'warning', 'assert']);

export class Watch {
  /** The texts of all dialogs so far, each of which was accepted. */
  dialogs = [];
  #unexpected = [];
  #expected = [];
  #ended = false;

  constructor(page) {
    page.on('console', (message) => {
      const { url } = message.location();
      if (LOUD.has(message.type())) this.#saw('console', `${message.type()}: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => this.#saw('error', String(error?.stack ?? error)));
    page.on('requestfailed', (request) => {
      this.#saw('request', `${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message());
      this.#saw('dialog', dialog.message());
      // Leaving a page closes its dialogs: that they are gone then is no fault.
      dialog.accept().catch(() => {});
    });
  }

  /** A console error or warning that matches must come, once for each call. */
  expectConsole(pattern) { this.#expect('console', pattern); }

  /** So must an exception that nobody caught. */
  expectError(pattern) { this.#expect('error', pattern); }

  /** So must a request that gets no answer. */
  expectFailedRequest(pattern) { this.#expect('request', pattern); }

  /** So must a dialog with this text. */
  expectDialog(pattern) { this.#expect('dialog', pattern); }

  #expect(kind, pattern) { this.#expected.push({ kind, pattern, seen: false }); }

  #saw(kind, text) {
    if (this.#ended) return;
    const match = this.#expected.find((one) => (
      !one.seen && one.kind === kind
      && (one.pattern instanceof RegExp ? one.pattern.test(text) : one.pattern === text)
    ));
    if (match) match.seen = true;
    else this.#unexpected.push(`unexpected ${kind}: ${text}`);
  }

  /** From now on nothing counts: closing a page breaks off its requests. */
  end() { this.#ended = true; }

  /** Fails when something came that was not named, or something named did not come. */
  verify() {
    const missing = this.#expected
      .filter((one) => !one.seen)
      .map((one) => `missing ${one.kind}: ${one.pattern}`);
    assert.deepEqual([...this.#unexpected, ...missing], []);
  }
}
