// What is in the package, how it is found, and its types.

import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

import { project, ROOT } from './support/project.mjs';

const installed = project();

test('the licences are in it', async () => {
  for (const name of ['LICENSE-APACHE', 'LICENSE-MIT']) {
    assert.equal(await readFile(installed.file(name), 'utf8'), await readFile(path.join(ROOT, name), 'utf8'));
  }
});

test('all that its manifest names is in it', async () => {
  const { exports, files, main, types, unpkg, jsdelivr } = JSON.parse(await readFile(installed.file('package.json'), 'utf8'));
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
  for (const name of [...targets, ...files, main, types, unpkg, jsdelivr]) await access(installed.file(name));
});

// In Node there is no page: a server that renders one may import what its pages do.
const SCRIPT = (name) => `
  const { Sijax, default: same, ready, ...others } = await import('${name}');
  console.log(typeof Sijax, typeof same, await ready, Object.keys(others).length)`;

for (const name of ['sijax', 'sijax/module', 'sijax/sijax.mjs']) {
  test(`Node imports ${name}`, async () => {
    assert.equal(await installed.node('--input-type=module', '--eval', SCRIPT(name)), 'undefined undefined false 0');
  });
}

const RESOLVED = {
  sijax: 'sijax.inline.mjs',
  'sijax/module': 'sijax.mjs',
  'sijax/sijax.js': 'sijax.js',
  'sijax/sijax.wasm': 'sijax.wasm',
  'sijax/json2.js': 'json2.js',
  'sijax/package.json': 'package.json',
};

for (const [name, file] of Object.entries(RESOLVED)) {
  test(`${name} is found by require and import`, async () => {
    const url = `import.meta.resolve('${name}')`;
    const found = await installed.node('--input-type=module', '--eval', `
      import { createRequire } from 'node:module';
      import { fileURLToPath } from 'node:url';
      const { resolve } = createRequire(process.cwd() + '/');
      console.log(JSON.stringify([resolve('${name}'), fileURLToPath(${url})]))`);
    assert.deepEqual(JSON.parse(found).map((full) => path.relative(installed.dir, full)), Array(2).fill(`node_modules/sijax/${file}`));
  });
}

const RESOLUTIONS = {
  Node: ['--module', 'nodenext'],
  'a bundler': ['--module', 'esnext', '--moduleResolution', 'bundler'],
};

for (const [name, options] of Object.entries(RESOLUTIONS)) {
  test(`with any function: what is right compiles, mistakes are refused, as ${name} resolves`, async () => {
    assert.equal(await installed.typeErrors(['any/page.ts', 'any/mistakes.ts', 'main.ts', 'streamed.ts'], options), '');
  });

  test(`with declared functions: the same, as ${name} resolves`, async () => {
    const files = ['declared/functions.d.ts', 'declared/page.ts', 'declared/mistakes.ts'];
    assert.equal(await installed.typeErrors(files, options), '');
  });

  test(`by script tags alone: the same, as ${name} resolves`, async () => {
    assert.equal(await installed.typeErrors(['script/page.ts'], [...options, '--types', 'sijax']), '');
    assert.match(await installed.typeErrors(['script/page.ts'], options), /Cannot find name 'Sijax'/);
  });
}
