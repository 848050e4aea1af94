// Measures the client beside others. `cargo xtask bench client` installs what this needs and
// starts it: `run.mjs --chromium <program> --originals <directory> --datastar <file>
// --target <directory> [--quick] [--no-docs]`.

import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { measure_commands } from './commands.mjs';
import { measure_evaluation } from './evaluate.mjs';
import { measure_first_call } from './first-call.mjs';
import { measure_parts } from './parts.mjs';
import { load_peers } from './peers.mjs';
import { plot } from './plot.mjs';
import { document_of, markdown_table, wanted_table } from './report.mjs';
import { measure_sizes } from './sizes.mjs';
import { open_stage } from './stage.mjs';
import { measure_updates } from './updates.mjs';

const { values: options } = parseArgs({
  options: {
    chromium: { type: 'string' },
    originals: { type: 'string' },
    datastar: { type: 'string' },
    target: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-docs': { type: 'boolean', default: false },
  },
});
const rounds = options.quick ? 3 : 15;
const docs = (name) => new URL(`../../../docs/${name}`, import.meta.url);

const [load] = os.loadavg();
if (load > 0.5) {
  console.error(`This machine is busy (load ${load.toFixed(1)}): believe the sizes only.\n`);
}

const peers = load_peers(options.originals, options.datastar);
const tables = [];
function add(table) {
  tables.push(table);
  console.log(markdown_table(table));
}

add(measure_sizes(peers));
add(measure_parts(options.target));
const stage = await open_stage(options.chromium);
try {
  for (const measure of [measure_commands, measure_updates, measure_first_call, measure_evaluation]) {
    [await measure(stage, peers, rounds)].flat().forEach(add);
  }
} finally {
  await stage.close();
}
console.log(wanted_table(tables));

if (!options['no-docs']) {
  const cpus = os.cpus();
  writeFileSync(docs('bench-client.md'), document_of(tables, {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus.length} cores (${cpus[0].model.trim()}), ${os.type()}, load ${load.toFixed(1)} at the start`,
    browser: `Chromium ${stage.version}`,
    node: process.versions.node,
    peers: ['the original Sijax 0.3.2', ...Object.values(peers.names)],
  }));
  writeFileSync(docs('bench-client.svg'), plot(tables));
}
