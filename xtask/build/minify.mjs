// Makes the file that pages load out of the assembled script: `minify.mjs <from> <to>`.
// Both have to be ES3, which acorn decides; beside the result come its compressed forms.

import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { minify } from 'terser';

const [from, to] = process.argv.slice(2);

function must_be_es3(name, text) {
  try {
    parse(text, { ecmaVersion: 3, sourceType: 'script', allowReserved: false });
  } catch (error) {
    const line = text.split('\n')[error.loc.line - 1].slice(0, 200);
    throw new Error(`${name} is not ES3: ${error.message}\n${line}`);
  }
}

const source = readFileSync(from, 'utf8');
must_be_es3(from, source);
const { code } = await minify(source, {
  ecma: 5,
  compress: { passes: 3, pure_getters: true, negate_iife: false },
  mangle: { properties: { regex: /^\$[a-z]/ } },
  // Names of members that are words of the language are quoted for ES3.
  format: { ascii_only: true, comments: /^!/, ie8: true },
});
// Then the file means the same in whatever encoding a server or a page names.
if (/[^\n\x20-\x7e]/.test(code)) {
  throw new Error(`${to} holds more than ASCII`);
}
must_be_es3(to, code);

const bytes = Buffer.from(`${code}\n`);
writeFileSync(to, bytes);
writeFileSync(`${to}.gz`, gzipSync(bytes, { level: 9 }));
writeFileSync(`${to}.br`, brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
}));
