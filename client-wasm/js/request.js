import { client, enter, leave, now } from './registers.js';
import { failure, report } from './report.js';
import { encode, with_fields } from './encode.js';

// By number: the kind of an error, and the word that callbacks know it by. See request.rs.
var failures = ['network', 'timeout', 'aborted', 'bad_reply', 'http'];
var words = ['error', 'timeout', 'abort', 'parsererror', 'error'];

function settle(state, event) {
  var outer;
  if (!state.$settled) {
    state.$settled = 1;
    clearTimeout(state.$timer);
    outer = enter([], null, state);
    try {
      client.$engine.settle(event, state.$xhr.status);
    } finally {
      leave(outer);
    }
  }
}

// Callbacks are functions or lists of them, as in jQuery's options.
function fire(callbacks, parameters) {
  var state = now.$request, i;
  callbacks = typeof callbacks === 'function' ? [callbacks] : callbacks || [];
  for (i = 0; i < callbacks.length; i++) {
    callbacks[i].apply(state.$context, parameters);
  }
}

function is_same_origin(url) {
  var link = document.createElement('a');
  link.href = url;
  // Older browsers resolve only what is read and written once more.
  link.href = link.href;
  return !link.host || link.protocol === location.protocol && link.host === location.host;
}

export function make_request(name, args, params) {
  var sijax = client.$sijax, options = { type: 'POST', cache: false, dataType: 'json' }, key, promise, outer,
    state = { $options: options, $xhr: {} };
  options.url = sijax.requestUri;
  options.success = function (data) {
    if (data !== undefined) {
      client.$sijax.processCommands(data);
    }
  };
  for (key in params) {
    if (params[key] !== undefined) {
      options[key] = params[key];
    }
  }
  options.url = options.url || location.href;
  options.data = with_fields(options.data, [
    { name: sijax.PARAM_REQUEST, value: name },
    { name: sijax.PARAM_ARGS, value: JSON.stringify(args || []) }
  ]);
  state.$context = options.context || options;
  if (window.Promise) {
    promise = new Promise(function (resolve, reject) {
      state.$resolve = resolve;
      state.$reject = reject;
    });
    // The hook reports every failure: nobody has to listen to the promise as well.
    promise['catch'](function () {});
  }
  outer = enter([], null, state);
  try {
    client.$engine.request();
  } finally {
    leave(outer);
  }
  return promise;
}

// Whatever else our server may answer with: it learns who asks. Another origin must not be
// asked for leave because of that. Returns 1: jQuery is to send it, 2: it has a body, 4: it
// stays on this origin.
export function request_shape() {
  var options = now.$request.$options, jquery = window.jQuery, headers = {}, key,
    same_origin = is_same_origin(options.url);
  for (key in options.headers) {
    headers[key] = options.headers[key];
  }
  options.headers = headers;
  if (same_origin) {
    header('Sijax-Client', client.$version);
  }
  return (jquery && jquery.ajax ? 1 : 0)
    | (/^(get|head)$/i.test(options.method || options.type) ? 0 : 2)
    | (same_origin ? 4 : 0);
}

// Sets a header unless the caller did.
function header(name, value) {
  var headers = now.$request.$options.headers, key;
  for (key in headers) {
    if (key.toLowerCase() === name.toLowerCase()) {
      return;
    }
  }
  headers[name] = value;
}

export function request_jquery() {
  var state = now.$request, options = state.$options, success = options.success, promise;
  options.success = function (data, word, xhr) {
    options.success = success;
    state.$handed = 1;
    state.$xhr = xhr;
    state.$data = data;
    state.$word = word;
    state.$context = this;
    settle(state, 4);
  };
  if (window.FormData && options.data instanceof FormData) {
    options.processData = options.contentType = false;
  }
  promise = window.jQuery.ajax(options);
  if (promise && promise.fail) {
    promise.fail(function (xhr, word) {
      state.$handed = 1;
      state.$xhr = xhr;
      settle(state, { timeout: 1, abort: 2, canceled: 2, parsererror: 3 }[word] || 5);
    });
  }
}

// 0: the page's own `beforeSend` has called it off.
export function request_open(shape) {
  var state = now.$request, options = state.$options, xhr = state.$xhr = new XMLHttpRequest(),
    url = options.url.replace(/#.*/, ''), data = options.data, headers = options.headers,
    type = options.dataType, has_body = shape & 2, before = options.beforeSend, key;
  if (!window.FormData || !(data instanceof FormData)) {
    data = typeof data === 'string' ? data : encode(data, options.traditional);
    if (has_body) {
      data = data.replace(/%20/g, '+');
      if (options.contentType !== false) {
        header('Content-Type', options.contentType || 'application/x-www-form-urlencoded; charset=UTF-8');
      }
    } else {
      url += (url.indexOf('?') < 0 ? '?' : '&') + data + (options.cache ? '' : '&_=' + new Date().getTime());
    }
  }
  state.$body = has_body ? data : null;
  header('Accept', options.accepts && options.accepts[type] ? options.accepts[type] + ', */*; q=0.01'
    : type === 'json' ? 'application/json, text/javascript, */*; q=0.01'
    : type === 'text' ? 'text/plain, */*; q=0.01' : '*/*');
  if (shape & 4) {
    header('X-Requested-With', 'XMLHttpRequest');
  }
  xhr.open(options.method || options.type, url, options.async !== false, options.username, options.password);
  for (key in options.xhrFields) {
    xhr[key] = options.xhrFields[key];
  }
  for (key in headers) {
    xhr.setRequestHeader(key, headers[key]);
  }
  return before && before.call(state.$context, xhr, options) === false ? 0 : 1;
}

export function request_send() {
  var state = now.$request, xhr = state.$xhr, timeout = state.$options.timeout;
  xhr.onload = function () {
    settle(state, 5);
  };
  xhr.onerror = function () {
    settle(state, 0);
  };
  xhr.onabort = function () {
    settle(state, 2);
  };
  if (timeout > 0) {
    state.$timer = setTimeout(function () {
      settle(state, 1);
      xhr.abort();
    }, timeout);
  }
  try {
    xhr.send(state.$body);
  } catch (refused) {
    settle(state, 0);
  }
}

// Reads what came. 0: it is not what was asked for.
export function reply_parse() {
  var state = now.$request, xhr = state.$xhr;
  state.$word = 'success';
  try {
    state.$data = xhr.status === 204 ? undefined
      : state.$options.dataType === 'json' ? JSON.parse(xhr.responseText) : xhr.responseText;
    return 1;
  } catch (unreadable) {
    return 0;
  }
}

// Looks for what our server says about the failure in the body of an HTTP error.
function server_failure() {
  var list, i;
  try {
    list = JSON.parse(now.$request.$xhr.responseText);
    for (i = 0; i < list.length; i++) {
      if (list[i].type === 'sijax_error') {
        return failure(list[i].kind, list[i].message);
      }
    }
  } catch (other) {
    // Not ours.
  }
}

function finish(callbacks, parameters, word) {
  var state = now.$request, options = state.$options, codes = options.statusCode;
  try {
    fire(callbacks, parameters);
    if (!state.$handed) {
      fire(codes && codes[state.$xhr.status], parameters);
      fire(options.complete, [state.$xhr, word]);
    }
  } finally {
    if (state.$resolve) {
      if (state.$error) {
        state.$reject(state.$error);
      } else {
        state.$resolve(state.$value);
      }
    }
  }
}

export function request_succeed() {
  var state = now.$request;
  finish(state.$options.success, [state.$data, state.$word, state.$xhr], state.$word);
}

export function request_fail(kind) {
  var state = now.$request, xhr = state.$xhr,
    error = kind === 4 && server_failure() || failure(failures[kind], 'Sijax: request failed: ' + failures[kind]);
  state.$error = error;
  error.status = xhr.status;
  report(error);
  finish(state.$handed ? null : state.$options.error, [xhr, words[kind], xhr.statusText || ''], words[kind]);
}
