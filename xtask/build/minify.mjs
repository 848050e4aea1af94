// Makes a file that pages load out of what the build has assembled: `minify.mjs <from> <to>`. Its
// name decides how: scripts have to be ES3, which acorn decides, `.mjs` is a module, and all else
// stays as it is. Beside the result come its compressed forms.

import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parse, tokenizer } from 'acorn';
import { minify } from 'terser';

const [from, to] = process.argv.slice(2);

const SYNTAX = {
  '.js': { name: 'ES3', ecmaVersion: 3, sourceType: 'script', allowReserved: false },
  '.mjs': { name: 'a module of ES2020', ecmaVersion: 2020, sourceType: 'module' },
};

function check(file, text, { name, ...syntax }) {
  try {
    parse(text, syntax);
  } catch (error) {
    const line = text.split('\n')[error.loc.line - 1].slice(0, 200);
    throw new Error(`${file} is not ${name}: ${error.message}\n${line}`);
  }
}

// Words of the language as names of members, which acorn lets pass in ES3.
function check_members(file, text) {
  const tokens = [...tokenizer(text, { ecmaVersion: 3 })];
  tokens.forEach(({ type }, at) => {
    const before = tokens[at - 1]?.type.label;
    if (type.keyword && (before === '.' || (tokens[at + 1]?.type.label === ':' && /^[{,]$/.test(before)))) {
      throw new Error(`${file} is not ES3: a member is called ${type.keyword}`);
    }
  });
}

async function minified(source, syntax) {
  check(from, source, syntax);
  const { code } = await minify(source, {
    ecma: 5,
    module: syntax.sourceType === 'module',
    compress: { passes: 3, collapse_vars: false, pure_getters: true, negate_iife: false },
    mangle: { properties: { regex: /^\$[a-z]/ } },
    // Names of members that are words of the language are quoted for ES3.
    format: { ascii_only: true, comments: /^!/, ie8: true },
  });
  // Then the file means the same in whatever encoding a server or a page names.
  if (/[^\n\x20-\x7e]/.test(code)) {
    throw new Error(`${to} holds more than ASCII`);
  }
  check(to, code, syntax);
  if (syntax.sourceType === 'script') {
    check_members(to, code);
  }
  return Buffer.from(`${code}\n`);
}

const syntax = SYNTAX[extname(to)];
const bytes = syntax ? await minified(readFileSync(from, 'utf8'), syntax) : readFileSync(from);
writeFileSync(to, bytes);
writeFileSync(`${to}.gz`, gzipSync(bytes, { level: 9 }));
writeFileSync(`${to}.br`, brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
}));
