// How much a page has to load.

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export function brotli(text) {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

// Files are compressed one by one, as they are served.
function weigh(texts) {
  const sum = (size) => texts.reduce((all, text) => all + size(text), 0);
  return [
    sum((text) => Buffer.byteLength(text)),
    sum((text) => gzipSync(text, { level: 9 }).length),
    sum(brotli),
  ];
}

export function measure_sizes(peers) {
  const { names } = peers;
  const rows = [['sijax.js', [peers.ours]]];
  if (peers.more.length) {
    rows.push([`sijax.js and ${peers.more.length} more (comet, upload)`, [peers.ours, ...peers.more]]);
  }
  rows.push(
    [`original sijax.js, ${names.jquery}`, [peers.jquery, peers.original]],
    [`the same with comet and upload`, [peers.jquery, peers.original, ...peers.original_more]],
    [names.htmx, [peers.htmx]],
    [names.turbo, [peers.turbo]],
    [names.datastar, [peers.datastar]],
    [`${names.fixi}, plain script`, [peers.fixi]],
  );
  const weighed = rows.map(([name, texts]) => [name, ...weigh(texts)]);
  const own = weighed[0][3];
  const is_smaller = weighed.filter(([name, , , size]) => size > own && !name.startsWith('sijax.js'));
  const is_larger = weighed.filter(([, , , size]) => size < own);
  return {
    id: 'sizes',
    title: 'What a page loads, in bytes',
    columns: ['', 'raw', 'gzip 9', 'brotli 11', 'brotli / ours'],
    rows: weighed.map((row) => [...row, row[3] / own]),
    notes: [
      `\`sijax.js\` is smaller, in brotli, than ${is_smaller.map(([name]) => name).join('; ')}.`,
      `It is larger than ${is_larger.map(([name]) => name).join('; ') || 'none of them'}.`,
      'Each file is compressed alone, and the sizes are added. Turbo and fixi are published unminified: esbuild has minified them.',
    ],
  };
}
