// A static server, as simple as they come, whose headers a test may change.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves the directory at `dir()`. What `answer(pathname)` returns counts in place of what would
 * be: its `body`, `status` and `headers`.
 */
export async function serve(dir, answer = () => {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const other = await answer(pathname) ?? {};
    const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
    const body = other.body ?? await readFile(path.join(dir(), pathname)).catch(() => null);
    response.writeHead(other.status ?? (body === null ? 404 : 200), { 'Content-Type': type, ...other.headers });
    response.end(body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
