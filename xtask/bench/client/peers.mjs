// The files that are measured, and where they come from.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const at = (path) => new URL(path, import.meta.url);
const read = (path) => readFileSync(path, 'utf8');
const from_npm = (path) => read(at(`node_modules/${path}`));
const version = (name) => JSON.parse(from_npm(`${name}/package.json`)).version;

// `originals` is the directory of the original's scripts, `datastar` the file of its bundle.
export function load_peers(originals, datastar) {
  const ours = read(at('../../../pkg/sijax.js'));
  const more = ['sijax_comet.js', 'sijax_upload.js']
    .map((name) => at(`../../../pkg/${name}`)).filter((path) => existsSync(path)).map(read);
  const original = (name) => read(join(originals, name));
  return {
    ours,
    more,
    original: original('sijax.js'),
    original_more: [original('sijax_comet.js'), original('sijax_upload.js')],
    jquery: from_npm('jquery/dist/jquery.min.js'),
    htmx: from_npm('htmx.org/dist/htmx.min.js'),
    // Published as it is written: minified as a page would serve it.
    turbo: transformSync(from_npm('@hotwired/turbo/dist/turbo.es2017-umd.js'), { minify: true }).code,
    datastar: read(datastar),
    fixi: transformSync(from_npm('fixi-js/fixi.js'), { minify: true }).code,
    names: {
      jquery: `jQuery ${version('jquery')}`,
      htmx: `htmx ${version('htmx.org')}`,
      turbo: `Turbo ${version('@hotwired/turbo')}`,
      datastar: `Datastar ${/Datastar v([\d.]+)/.exec(read(datastar))[1]}`,
      fixi: `fixi ${version('fixi-js')}`,
    },
  };
}
