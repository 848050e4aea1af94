// Where `sjxUpload` is not as recorded on purpose, and why; see `expectation` in post-case.mjs.

const FIELDS = /<input name="sijax_rq" type="hidden" [^>]*><input name="sijax_args" type="hidden" [^>]*>/;
const FORM = /(<form [^>]*>)([^]*?)(<\/form>)/g;
const FRAME = /<iframe .*?<\/iframe>/g;

/** A change of the document, which stays as it is until the end. */
const document = (change) => (expected) => ({
  body_right_after: change(expected.body_right_after),
  body_at_end: change(expected.body_at_end),
});

const sorted = (tag) => tag.replace(/(?: [\w-]+="[^"]*")+/, (all) => (
  all.match(/ [\w-]+="[^"]*"/g).sort().join('')
));

const ours = ([name]) => name === 'sijax_rq' || name === 'sijax_args';
const to_front = (list, is_front) => [...list.filter(is_front), ...list.filter((one) => !is_front(one))];

/** The parts of a multipart body, those of ours first. */
function fields_first(body) {
  const boundary = body.slice(0, body.indexOf('\r\n'));
  const parts = body.split(`${boundary}\r\n`).slice(1);
  const end = `${boundary}--\r\n`;
  parts[parts.length - 1] = parts.at(-1).slice(0, -end.length);
  const moved = to_front(parts, (part) => /name="sijax_/.test(part));
  return moved.map((part) => `${boundary}\r\n${part}`).join('') + end;
}

/** The controls of all forms that the recordings were made with. */
const CONTROLS = '<input name="message" type="text" value="Some text"><input checked="" name="chk" type="checkbox">'
  + '<input name="file" type="file"><input type="submit" value="Upload">';

/** A registered form, as markup and as its attributes and fields. */
function registered(id, callback, { more_markup = '', more_fields = [] } = {}) {
  const in_markup = (text) => text.replaceAll('"', '&quot;');
  const frame = `sjxUpload_iframe_${id}`;
  const args = JSON.stringify([id]);
  const markup = '<form accept-charset="utf-8" action="/sijax" enctype="multipart/form-data"'
    + ` id="${in_markup(id)}" method="post" target="${in_markup(frame)}">`
    + `<input name="sijax_rq" type="hidden" value="${callback}">`
    + `<input name="sijax_args" type="hidden" value="${in_markup(args)}">${CONTROLS}${more_markup}`
    + `<iframe id="${in_markup(frame)}" name="${in_markup(frame)}" style="display: none;"></iframe></form>`;
  const own = [['message', 'Some text'], ['chk', 'on'], ['file', '0 files'], ...more_fields];
  const form = {
    id,
    action: '/sijax',
    method: 'post',
    target: frame,
    enctype: 'multipart/form-data',
    fields: [['sijax_rq', callback], ['sijax_args', args], ...own],
  };
  return { body_right_after: markup, body_at_end: markup, forms_at_end: [form] };
}

const part = (name, value) => (
  `------WebKitFormBoundary<id>\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
);

const REGISTERED = /^upload_(?!missing_form|id_quote|reset_unregistered|reset_missing|frame_id)/;
const SUBMITTED = /^upload_(?:submit_|action_empty|button_named|input_named)/;
const REGULAR = /^upload_(?!missing_form|id_quote|input_named|reset_unregistered|reset_missing|frame_id)/;

export const UPLOAD = [
  {
    reason: 'frames are hidden by their style, which policies allow, and browsers write it with a semicolon',
    of: REGISTERED,
    change: document((html) => html.replaceAll('"display: none"', '"display: none;"')),
  },
  {
    reason: 'a form without an address of its own is sent to the request URI, and in UTF-8',
    of: REGISTERED,
    change: (expected) => ({
      ...document((html) => html.replace(/<form [^>]*>/g, (tag) => (
        sorted(tag.replace(' action=""', '').replace('>', ' accept-charset="utf-8" action="/sijax">'))
      )))(expected),
      forms_at_end: expected.forms_at_end.map((form) => ({ ...form, action: '/sijax' })),
    }),
  },
  {
    reason: 'the same',
    of: SUBMITTED,
    change: ({ requests }) => ({ requests: requests.map((request) => ({ ...request, url: '/sijax' })) }),
  },
  {
    reason: 'what is called comes before the files, which may be long',
    of: REGULAR,
    change: (expected) => ({
      ...document((html) => html.replace(FORM, (_, tag, content, close) => (
        tag + FIELDS.exec(content)[0] + content.replace(FIELDS, '') + close
      )))(expected),
      forms_at_end: expected.forms_at_end.map((form) => ({ ...form, fields: to_front(form.fields, ours) })),
      requests: expected.requests.map((request) => ({ ...request, body: fields_first(request.body) })),
    }),
  },
  {
    reason: 'a form has one frame, however often it is registered',
    of: /^upload_register_(?:twice|other_callback)$/,
    change: document((html) => {
      let frames = 0;
      return html.replace(FRAME, (frame) => ((frames += 1) > 1 ? '' : frame));
    }),
  },
  {
    reason: 'fields of ours are added beside a field of that name, and come first',
    of: /^upload_input_named_sijax_rq$/,
    change: ({ requests: [request] }) => ({
      ...registered('formOne', 'formOne_upload', {
        more_markup: '<input name="sijax_rq" value="own">',
        more_fields: [['sijax_rq', 'own']],
      }),
      requests: [{
        ...request,
        body: part('sijax_rq', 'formOne_upload') + part('sijax_args', '["formOne"]')
          + request.body.replace('\r\nformOne_upload\r\n', '\r\nown\r\n'),
      }],
    }),
  },
  {
    reason: 'any id will do',
    of: /^upload_id_quote$/,
    change: () => ({ throws: 'nothing', ...registered('a"b', 'x') }),
  },
  {
    reason: 'a form that is not registered is reset, and no more',
    of: /^upload_reset_unregistered$/,
    change: ({ forms_at_end: [form] }) => {
      const markup = `<form id="formOne">${CONTROLS}</form>`;
      const fields = form.fields.filter((field) => !ours(field));
      const untouched = { ...form, method: null, target: null, enctype: null, fields };
      return { body_right_after: markup, body_at_end: markup, forms_at_end: [untouched] };
    },
  },
  {
    reason: 'the error says what is missing',
    of: /^upload_missing_form$/,
    change: () => ({ throws: 'Error: sjxUpload: no form #formOne' }),
  },
  {
    reason: 'the error says what is missing',
    of: /^upload_reset_missing$/,
    change: () => ({ throws: 'Error: sjxUpload: no form #nope' }),
  },
];
