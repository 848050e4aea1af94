// The server that the recordings of comet and uploads were made with, as far as a page can tell: it
// keeps what forms post to it, and answers them frame by frame.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { clientScript, JQUERY, withClient } from '../support/clients.mjs';

const HTML = 'text/html; charset=utf-8';

const PAGE = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>page</title>'
  + '<script src="/pkg/sijax.js"></script><script src="/pkg/sijax_comet.js"></script>'
  + '<script src="/pkg/sijax_upload.js"></script><body></body>';

/** A frame, as the original writes it. */
export const frame = (commands) => '\n        <script type="text/javascript">\n            '
  + `window.parent.Sijax.processCommands(${JSON.stringify(commands)});\n        </script>\n        `;

const PADDING = '\n'.repeat(2000);

/** What stands before the first of them: browsers that show nothing yet begin to. */
export const HEAD = `\n<script type='text/javascript'></script>\n\n${PADDING}`;

/** What the recordings are answered that name nothing else. */
const REPLY = [HEAD + frame([{ alert: 'reply', type: 'alert' }])];

export class PostServer {
  /** How it answers: a member `server` of the recordings. `next` is awaited between two frames. */
  answer = {};
  /** The page, and the headers that it is given. */
  page;
  page_headers = { 'Content-Type': HTML };
  #requests = [];
  #files = {};
  #server;

  /** Starts one whose page loads a client. */
  static async start(client) {
    const server = new PostServer();
    server.page = withClient(PAGE, client);
    const directory = path.dirname(clientScript(client));
    for (const name of ['sijax.js', 'sijax_comet.js', 'sijax_upload.js']) {
      server.#files[`/pkg/${name}`] = await readFile(path.join(directory, name));
    }
    if (client.jquery) server.#files['/test-jquery.js'] = await readFile(JQUERY[client.jquery]);
    server.#server = createServer((request, response) => server.#serve(request, response));
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    server.url = `http://127.0.0.1:${server.#server.address().port}`;
    return server;
  }

  /** What was posted since the last call. */
  take() { return this.#requests.splice(0); }

  stop() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => { this.#server.close(resolve); });
  }

  async #serve(request, response) {
    if (request.method === 'GET') {
      const script = this.#files[new URL(request.url, this.url).pathname];
      return response.writeHead(200, script ? { 'Content-Type': 'text/javascript' } : this.page_headers)
        .end(script ?? this.page);
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    this.#requests.push({
      method: request.method,
      url: request.url,
      type: request.headers['content-type'],
      body: Buffer.concat(chunks).toString(),
    });
    return this.#reply(response);
  }

  async #reply(response) {
    const { frames = REPLY, status = 200, headers = {}, ctype = HTML, next, hangs_up } = this.answer;
    if (hangs_up) return response.destroy();
    response.writeHead(status, { 'Content-Type': ctype, ...headers });
    for (const [i, text] of frames.entries()) {
      if (i > 0) await next?.(i);
      response.write(text.replace('<2000 newlines>', PADDING));
    }
    return response.end();
  }
}
