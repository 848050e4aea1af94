// A page on which the cases of a recording can be run, for each client.

import { afterEach } from 'node:test';

import { stage } from '../support/stage.mjs';
import { RecordingServer } from './server.mjs';

export function recording_stage() {
  let server;
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  const { page: open } = stage();

  /** A page that runs a client: its watch, its server, and a function that runs cases on it. */
  return async (client) => {
    server = await RecordingServer.start(client);
    const { page, watch } = await open({ baseURL: server.url });
    await page.goto('/frames');
    const run = (work, cases, at_once = 1) => page.evaluate(
      ([name, list, count]) => window.run_cases(name, list, count),
      [work, cases, at_once],
    );
    return { watch, server, run };
  };
}
