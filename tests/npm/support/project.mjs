// A project into which the package has been installed from the archive that `npm pack` makes.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export const ROOT = here('../../..');
const TSC = here('../node_modules/typescript/bin/tsc');

/** Makes the project before the tests of a file, and removes it after them. */
export function project() {
  let dir;

  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'sijax-npm-'));
    await cp(here('../project'), dir, { recursive: true });
    const packed = await run('npm', ['pack', '--json', '--pack-destination', dir], { cwd: path.join(ROOT, 'pkg') });
    const [{ filename }] = Object.values(JSON.parse(packed.stdout));
    const archive = path.join(dir, filename);
    // The package needs no other, so nobody has to be asked.
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', archive], { cwd: dir });
  });

  after(async () => {
    if (dir) await rm(dir, { recursive: true });
  });

  return {
    get dir() { return dir; },

    /** A file of the installed package. */
    file: (name) => path.join(dir, 'node_modules/sijax', name),

    /** What Node prints that runs this script in the project. */
    async node(...args) { return (await run(process.execPath, args, { cwd: dir })).stdout.trim(); },

    /** What TypeScript complains of, in these files and all that they import. */
    async typeErrors(files, options) {
      const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
      const base = ['--target', 'es2022', '--lib', 'es2022,dom'];
      try {
        await run(process.execPath, [TSC, ...strict, ...base, ...options, ...files], { cwd: dir });
        return '';
      } catch (error) {
        return error.stdout || String(error);
      }
    },
  };
}
