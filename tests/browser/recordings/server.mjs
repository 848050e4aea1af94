// The server that the recordings were made with, as far as a page can tell: it gives each case a
// fresh document, answers what the case wants answered, and keeps what it was asked.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

import { clientScript, JQUERY, withClient } from '../support/clients.mjs';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

const FRAMES = '<!doctype html><link rel="icon" href="data:,"><title>frames</title>'
  + '<body><script src="/frames.js"></script></body>';

const PAGE = '<!doctype html><meta charset="utf-8"><title>page</title>'
  + '<script src="/pkg/sijax.js"></script><script src="/case.js"></script>'
  + '<body><div id="root"></div></body>';

/** Headers that the browser sends by itself. */
const OF_BROWSER = /^(?:host|connection|user-agent|origin|referer|accept-encoding|accept-language|cache-control|pragma|sec-.*)$/;

export class RecordingServer {
  /** How it answers the requests of the case: a member `server` of the recordings. */
  answer = {};
  #requests = [];
  #files = {};
  #server;

  /** Starts one whose documents load a client. */
  static async start(client) {
    const recording = new RecordingServer();
    const html = (text) => ({ type: 'text/html; charset=utf-8', body: text });
    const script = async (path) => ({ type: 'text/javascript; charset=utf-8', body: await readFile(path) });
    recording.#files = {
      '/frames': html(FRAMES),
      '/frames.js': await script(beside('frames.js')),
      '/page': html(withClient(PAGE, client)),
      '/case.js': await script(beside('case.js')),
      '/pkg/sijax.js': await script(clientScript(client)),
      '/test-jquery.js': client.jquery && await script(JQUERY[client.jquery]),
    };
    recording.#server = createServer((request, response) => recording.#serve(request, response));
    recording.#server.listen(0, '127.0.0.1');
    await once(recording.#server, 'listening');
    recording.url = `http://127.0.0.1:${recording.#server.address().port}`;
    return recording;
  }

  /** What scripts have asked for since the last call. */
  take() { return this.#requests.splice(0); }

  stop() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => { this.#server.close(resolve); });
  }

  async #serve(request, response) {
    const { pathname } = new URL(request.url, this.url);
    if (request.headers['sec-fetch-dest'] !== 'empty') {
      const { type, body } = this.#files[pathname] ?? { type: 'image/png' };
      return response.writeHead(body ? 200 : 204, { 'Content-Type': type, 'Cache-Control': 'max-age=600' }).end(body);
    }
    if (pathname === '/ext.js') return response.end('window.log.push("ext")');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    this.#requests.push({
      method: request.method,
      url: request.url,
      headers: own_headers(request.rawHeaders),
      body: Buffer.concat(chunks).toString(),
    });
    return this.#reply(pathname, response);
  }

  #reply(pathname, response) {
    const { status = 200, reply = '[]', ctype = 'text/html; charset=utf-8', location, delay = 0 } = this.answer;
    const landed = pathname === location;
    const headers = {};
    if (ctype) headers['Content-Type'] = ctype;
    if (location && !landed) headers.Location = location;
    const end = () => response.writeHead(landed ? 200 : status, headers).end(reply);
    if (delay) setTimeout(end, delay).unref();
    else end();
  }
}

function own_headers(raw) {
  const headers = [];
  for (let i = 0; i < raw.length; i += 2) {
    if (!OF_BROWSER.test(raw[i].toLowerCase())) headers.push([raw[i], raw[i + 1]]);
  }
  return headers;
}
