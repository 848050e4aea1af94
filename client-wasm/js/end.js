import { now, set_command } from './registers.js';
import { failure, report, throw_later } from './report.js';
import { refusal } from './reply.js';
import { leave } from './group.js';

// By number, see request.rs: the kind of an error, and the word that callbacks know an end by.
var failures = ['network', 'timeout', 'aborted', 'bad_reply', 'http'];
var words = ['error', 'timeout', 'abort', 'parsererror', 'error', 'success'];

// Callbacks are functions or lists of them, as in jQuery's options.
function fire(callbacks, parameters) {
  var i;
  callbacks = [].concat(callbacks || []);
  for (i = 0; i < callbacks.length; i++) {
    callbacks[i].apply(now.$request.$context, parameters);
  }
}

// The text of the reply; asking for it throws where the page has chosen another type.
function reply_text() {
  try {
    return now.$request.$xhr.responseText || '';
  } catch (other_type) {
    return '';
  }
}

// Reads what came. 0: it is not what was asked for.
export function reply_parse() {
  var state = now.$request;
  try {
    if (!/204|304/.test(state.$xhr.status) && state.$options.type !== 'HEAD') {
      state.$data = state.$options.dataType === 'json' ? JSON.parse(reply_text()) : reply_text();
    }
    return 1;
  } catch (unreadable) {
    state.$cause = unreadable;
    return 0;
  }
}

// What our server says about the failure in the body of an HTTP error, or else what came.
function request_failure(outcome) {
  var state = now.$request, options = state.$options, xhr = state.$xhr, text = reply_text(), list;
  if (outcome === 4) {
    try {
      list = JSON.parse(text);
      list = list[list.length - 1];
      if (list.type === 'sijax_error') {
        set_command(list);
        return refusal();
      }
    } catch (other) {
      // Not ours.
    }
  }
  return failure(failures[outcome], options.type + ' ', options.url + ': ' + (outcome < 3
    ? failures[outcome]
    : xhr.status + ' ' + text.slice(0, 60)), state.$cause);
}

export function request_end(outcome) {
  var state = now.$request, options = state.$options, xhr = state.$xhr, codes = options.statusCode,
    word = state.$word || words[outcome], is_good = outcome === 5,
    parameters;
  // Before commands say otherwise.
  if (state.$idle) {
    state.$idle();
  }
  parameters = is_good ? [state.$data, word, xhr] : [xhr, word, outcome === 4 ? xhr.statusText : state.$cause || word];
  if (!is_good) {
    state.$error = request_failure(outcome);
    state.$error.status = xhr.status || 0;
    report(state.$error);
  }
  try {
    if (is_good) {
      fire(options.success, parameters);
    }
    if (!state.$handed) {
      fire(!is_good && options.error, parameters);
      fire(codes && codes[xhr.status], parameters);
      fire(options.complete, [xhr, word]);
    }
  } catch (thrown) {
    state.$error = state.$error || failure('failed_command', 'callback: ', thrown, thrown);
    throw_later(thrown);
  } finally {
    if (state.$end) {
      state.$end();
    }
    leave(state);
  }
}
