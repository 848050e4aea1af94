// What a request puts on the wire and does with the reply, as it was recorded of the original.

import { test } from 'node:test';

import { compare, recording } from './recordings/compare.mjs';
import { requests as different } from './recordings/different.mjs';
import { recording_stage } from './recordings/stage.mjs';
import { ORIGINAL, OURS } from './support/clients.mjs';

const start = recording_stage();

for (const client of [ORIGINAL, ...OURS]) {
  test(client.name, async () => {
    const { run, server, watch } = await start(client);
    const compared = [];
    for (const one of await recording('client_request')) {
      server.answer = one.server ?? {};
      // The page hangs up.
      if (server.answer.delay) watch.expectFailedRequest(/ERR_ABORTED/);
      if (server.answer.status >= 400) watch.expectConsole(new RegExp(server.answer.status));
      const [{ throws, log, page_errors }] = await run('request', [one]);
      compared.push({
        id: one.id,
        recorded: recorded(one, client),
        got: { requests: server.take().map(plain), log, page_errors, throws },
      });
    }
    compare(client, compared, different);
  });
}

function recorded({ requests, log = [], page_errors = [], throws }, client) {
  return {
    requests: requests.map(plain).map((request) => {
      if (client.implementation === 'original') return request;
      // Whoever else our server may answer with: it learns who asks.
      return { ...request, headers: { ...request.headers, 'sijax-client': '<version>' } };
    }),
    log,
    page_errors,
    throws: throws?.replace(/:.*/s, ''),
  };
}

/** A request without what is another one each time; the body tells its length. */
function plain({ method, url, headers, body }) {
  const masked = (text) => text
    .replace(/([?&]_=)\d{13}/, '$1<time>')
    .replace(/(callback=jQuery)\w+/, '$1<id>')
    .replace(/(-WebKitFormBoundary)\w+/g, '$1<id>');
  return {
    method,
    url: masked(url),
    headers: Object.fromEntries(headers
      .map(([name, value]) => [name.toLowerCase(), masked(value)])
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => [name, name === 'sijax-client' ? value.replace(/^\d+\.\d+\.\d+.*$/, '<version>') : value])),
    body: masked(body),
  };
}
