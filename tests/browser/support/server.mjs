// Starts one of the project's servers on a free port, and stops it again.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 10_000;

/** The program that an environment variable names: `cargo xtask test` builds it and sets it. */
export function program(variable) {
  const path = process.env[variable];
  assert.ok(path, `${variable} is not set: run these tests by \`cargo xtask test browser\``);
  return path;
}

export class Server {
  #child;
  #said = '';

  /**
   * Starts a program that prints `listening on URL` as its first line. It is a path, or a list that
   * begins with one, such as that of an interpreter and its script.
   */
  static async start(command, args = []) {
    const server = new Server();
    const [path, ...script] = [command].flat();
    server.#child = spawn(path, [...script, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    server.#child.stderr.on('data', (chunk) => { server.#said += chunk; });
    const lines = createInterface({ input: server.#child.stdout });
    const first = await Promise.race([
      once(lines, 'line').then(([line]) => line),
      once(server.#child, 'exit').then(([code]) => `ended with ${code}`),
      sleep(PATIENCE, 'no line within 10 s', { ref: false }),
    ]);
    const [, url] = /^listening on (http:\/\/127\.0\.0\.1:\d+)\/?$/.exec(first) ?? [];
    if (!url) {
      server.#child.kill('SIGKILL');
      assert.fail(`${command} did not say where it listens: ${first}\n${server.#said}`);
    }
    server.url = url;
    return server;
  }

  /** Asks it to end, and fails when it does not do so at once and with success. */
  async stop() {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), sleep(PATIENCE, null, { ref: false })]);
    }
    const { exitCode, signalCode } = child;
    child.kill('SIGKILL');
    assert.deepEqual(
      { exitCode, signalCode },
      { exitCode: 0, signalCode: null },
      `the server did not end cleanly on SIGTERM\n${this.#said}`,
    );
  }
}
