// Where `sjxComet` is not as recorded on purpose, and why; see `expectation` in post-case.mjs.

const right_after = (change) => ({ body_right_after }) => ({ body_right_after: change(body_right_after) });

function sent(name, args) {
  const fields = new URLSearchParams({ sijax_rq: name, sijax_args: JSON.stringify(args) });
  return { method: 'POST', url: '/sijax', type: 'application/x-www-form-urlencoded', body: fields.toString() };
}

const REPLIED = 'alert reply';

export const COMET = [
  {
    reason: 'frames have names of their own: that of the function may hold what no target may',
    of: /^/,
    change: right_after((html) => html.replace(/frame4_[^<]*?_<ms>/g, 'sjxComet_<ms>')),
  },
  {
    reason: 'the form goes once it is sent: nothing in the page can change it or read it as one of its own',
    of: /^/,
    change: right_after((html) => html.replace(/<form[^]*?<\/form>/g, '')),
  },
  ...[['dot', 'a.b'], ['brackets', 'a[b]']].map(([id, name]) => ({
    reason: 'any name will do',
    of: new RegExp(`^comet_name_${id}$`),
    change: () => ({ requests: [sent(name, [])], log: [REPLIED], body_at_end: '' }),
  })),
  {
    reason: 'two calls in one millisecond are two requests',
    of: /^comet_twice_same_ms$/,
    change: () => ({ requests: [sent('f', [1]), sent('f', [2])], log: [REPLIED, REPLIED] }),
  },
  {
    reason: 'without a request URI the page itself is called',
    of: /^comet_request_uri_null$/,
    change: ({ requests: [request] }) => ({ requests: [{ ...request, url: '/page?jq=VER' }] }),
  },
  {
    reason: 'commands that come as JSON, such as those about an unknown function, are run',
    of: /^comet_json_reply$/,
    change: () => ({ log: ['alert The action you performed is unavailable! (Sijax error)'] }),
  },
  {
    reason: 'an answer that the browser keeps from frames is reported',
    of: /^comet_xfo_deny$/,
    change: () => ({ reports: ['network'] }),
  },
];
