// Where nothing is declared, any name can be called. All of this must compile.

import Sijax, { ready, type SijaxError, type SijaxErrorKind } from 'sijax';
import type { Sijax as Streamed } from 'sijax/module';
import 'sijax/sijax.js';
import 'sijax/json2.js';

const the_same: typeof Streamed = Sijax;
window.Sijax = the_same;

const id: unknown = await Sijax.request('book', ['Oslo', 2], {
  method: 'PUT',
  timeout: 5000,
  data: new FormData(),
  xhrFields: { withCredentials: true },
  mode: 'replace',
  debounce: 200,
  confirm: 'Book it?',
  busy: '#form',
  disable: document.body,
  beforeSend: (xhr) => {
    xhr.setRequestHeader('X-Token', 'a');
    return false;
  },
  success: [(data) => Sijax.processCommands(data), (_data, word, xhr) => console.log(word, xhr.status)],
  error: (xhr, word, text) => console.log(xhr.statusText, word, text),
  complete() { console.log(this); },
  statusCode: { 404: () => {}, 500: [(xhr) => console.log(xhr)] },
});
console.log(id, await ready);

Sijax.request('ping');
Sijax.request('ping', null, { dataType: 'text' });
Sijax.defaults.timeout = 1000;
const call = Sijax.request('slow');
call.controller.abort();
call.catch((error: SijaxError) => console.log(error.kind));

const texts: Record<SijaxErrorKind, string> | null = null;
console.log(texts);
Sijax.onError = (error) => {
  switch (error.kind) {
    case 'http':
      console.log(error.status.toFixed(), error.function, error.message);
      break;
    case 'unknown_command':
      console.log(error.command);
      break;
    default:
      console.log(error.cause);
  }
};
Sijax.onError = null;

const { name } = Sijax.getFormValues<{ name: string }>('#form');
console.log(name, Sijax.getFormValues(document.body)['a']);

Sijax.processCommands([
  { type: 'alert', alert: 1 },
  { type: 'html', selector: '#a', html: '<b>1</b>', setType: 'append' },
  { type: 'attr', selector: '#a', key: 'value', value: '', setType: 'replace' },
  { type: 'css', selector: '#a', key: 'color', value: 'red' },
  { type: 'css', selector: '#a', key: { width: 1 } },
  { type: 'remove', remove: '#a' },
  { type: 'call', call: 'draw', params: [1] },
  { type: 'script', script: '1' },
]);
Sijax.process_toast = (command) => console.log(command.text);
const before = Sijax.process_html;
Sijax.process_html = (command) => {
  console.log(command.html, command.setType);
  before(command);
};
Sijax.getCommandProcessor('alert')({ type: 'alert', alert: 1 });
Sijax.getCommandProcessor('toast')?.({ type: 'toast' });

Sijax.setRequestUri('/call');
Sijax.setJsonUri(Sijax.getRequestUri());
console.log(Sijax.VERSION, Sijax.wasm, Sijax.requestUri, Sijax.PARAM_ARGS + Sijax.PARAM_REQUEST);

// The scripts of pages have no modules: these are the globals.
sjxComet.request('count', [3]);
sjxComet.request('tick');
sjxUpload.registerForm({ formId: 'form', callback: 'store' });
sjxUpload.prepareForm('form', 'store');
sjxUpload.resetForm('form');
sjxUpload.processResponse('form', [{ type: 'alert', alert: sjxUpload.getFrameId('form') + sjxUpload.FIELD_FORM_ID }]);
