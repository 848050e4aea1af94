// The original as a server, in the Python environment that `cargo xtask test` makes, with our client.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { program } from './server.mjs';

const OUR_CLIENT = fileURLToPath(new URL('../../../pkg/sijax.js', import.meta.url));

/** The command that runs a script, whose path begins at `tests/browser`, as `Server.start` takes it. */
export function python(script) {
  const file = fileURLToPath(new URL(script, new URL('..', import.meta.url)));
  return [path.join(program('SIJAX_REFERENCE'), 'bin/python'), '-W', 'ignore', file];
}

/** Puts our client in the place of the original one, which such a server has. */
export async function bringOurs(page) {
  await page.route('**/sijax.js', (route) => route.fulfill({ path: OUR_CLIENT }));
}
