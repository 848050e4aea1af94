// What comes out otherwise than it was recorded, and why. An entry that is no longer true fails:
// strike it off.

const everywhere = (client) => client.implementation !== 'original';
const withoutJquery = (client) => !client.jquery;

const REST_RUNS = 'the rest of a list runs after a failure';
const FUNCTION = 'a script is the body of a function, which a strict policy can let pass';
const HOLE = 'a hole of the original is closed';
const PROMISE = 'a request returns a promise';
const SELECTOR = "a selector of jQuery's own";
const CALL = "a call or an option of jQuery's own";

/** The same outcome for several cases. */
const all = (ids, ours) => Object.fromEntries(ids.map((id) => [id, ours]));

/** The page stays as it was, and the failure is reported. */
const untouched = ({ before }) => ({ root: before, failed: true });

const failed = { failed: true };

export const commands = [
  {
    why: REST_RUNS,
    on: everywhere,
    cases: {
      attr_file_value: { root: '<div id="root"><input type="file" id="a"><p id="b">still</p></div>' },
      call_empty: { log: ['alert never'] },
      script_error: { root: '<div id="root"><p id="a">never</p></div>' },
      script_syntax_error: { root: '<div id="root"><p id="a">never</p></div>' },
      sel_dollar_hash_html: { log: ['alert after'] },
      unknown_type: { root: '<div id="root"><p id="a">never</p></div>' },
    },
  },
  {
    why: HOLE,
    on: everywhere,
    cases: {
      // Markup in the place of a selector makes no elements, whose handlers would run.
      html_script_detached: failed,
      sel_html: failed,
    },
  },
  {
    why: FUNCTION,
    on: everywhere,
    cases: { script_return: { log: ['alert x'], failed: false } },
  },
  {
    why: SELECTOR,
    on: withoutJquery,
    cases: {
      sel_attr_ne: untouched,
      sel_attr_number_unquoted: untouched,
      sel_even: untouched,
      sel_form_selected: untouched,
      sel_gt: untouched,
      sel_lt: untouched,
    },
  },
  {
    why: CALL,
    on: withoutJquery,
    cases: {
      call_jquery: failed,
      html_event_handlers_removed: failed,
      remove_data_events: { log: [], ...failed },
      script_jquery: untouched,
    },
  },
];

/** The values that are given in place of an exception, or of a change of what objects inherit. */
const values = (json) => ({ json, throws: undefined, pollution: undefined });

export const forms = [
  {
    why: HOLE,
    on: everywhere,
    cases: {
      checkbox_type_upper: values('{}'),
      constructor_prototype: values('{"constructor":{"prototype":{"polluted2":"yes"}}}'),
      nested_then_array: values('{"a":{"0":"1","b":"2"},"c":"3"}'),
      plain_then_array: values('{"a":"1","z":"3"}'),
      tostring_nested: values('{"toString":{"x":"1"},"a":"2"}'),
      tostring_plain: values('{"toString":"1","hasOwnProperty":"2","valueOf":["3"]}'),
      selector_html: { json: undefined, throws: 'Error' },
    },
  },
];

const FIELDS = 'sijax_rq=f&sijax_args=%5B1%5D';

/** The only request of a case, with other members. */
const instead = (members) => ({ recorded }) => ({ requests: [{ ...recorded.requests[0], ...members }] });

/** A multipart body as the recordings have it. */
const multipart = (fields) => `${fields.map(([name, value]) => (
  `------WebKitFormBoundary<id>\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
)).join('')}------WebKitFormBoundary<id>--\r\n`;

export const requests = [
  {
    why: HOLE,
    on: everywhere,
    cases: {
      data_formdata: instead({ body: multipart([['sijax_rq', 'f'], ['sijax_args', '[1]'], ['a', '1']]) }),
      data_object_kept: { log: ['{"t":1}'] },
      data_string: instead({ body: `${FIELDS}&a=1` }),
    },
  },
  {
    why: PROMISE,
    on: everywhere,
    cases: { return_value: { log: ['returned object'] } },
  },
  {
    why: CALL,
    on: withoutJquery,
    cases: {
      ...all(['ajax_prefilter', 'ajax_setup'], { requests: [], throws: 'ReferenceError' }),
      // Without jQuery a reply is never run as a script.
      jsonp: ({ recorded: { requests: [request] } }) => ({
        requests: [{ ...request, url: '/sijax', headers: { ...request.headers, accept: '*/*' } }],
      }),
      // Of the header there is `headers`.
      accepts: ({ recorded: { requests: [request] } }) => ({
        requests: [{ ...request, headers: { ...request.headers, accept: 'application/json, text/javascript, */*; q=0.01' } }],
      }),
    },
  },
];
