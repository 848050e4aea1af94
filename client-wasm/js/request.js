import { client, now, within } from './registers.js';
import { failure, report } from './report.js';
import { refusal } from './reply.js';
import { encode, is_form, to_pairs, with_fields } from './encode.js';

// By number, see request.rs: the kind of an error, and the word that callbacks know an end by.
var failures = ['network', 'timeout', 'aborted', 'bad_reply', 'http'];
var words = ['error', 'timeout', 'abort', 'parsererror', 'error', 'success'];

function settle(state, event) {
  if (!state.$settled) {
    state.$settled = 1;
    within(state, [], null, function () {
      client.$engine.settle(event, state.$xhr.status);
    });
  }
}

// Callbacks are functions or lists of them, as in jQuery's options.
function fire(callbacks, parameters) {
  var i;
  callbacks = [].concat(callbacks || []);
  for (i = 0; i < callbacks.length; i++) {
    callbacks[i].apply(now.$request.$context, parameters);
  }
}

function is_same_origin(url) {
  var link = document.createElement('a');
  link.href = url;
  return !link.host || link.protocol === location.protocol && link.host === location.host;
}

// Sets a header, in place of one of that name only if it is to `replace` it.
function set_header(headers, name, value, replace) {
  for (var key in headers) {
    if (key.toLowerCase() === name.toLowerCase()) {
      if (!replace) {
        return;
      }
      delete headers[key];
    }
  }
  headers[name] = value;
}

function has_body(options) {
  return !/^(GET|HEAD)$/.test(options.type);
}

export function make_request(name, args, params) {
  var sijax = client.$sijax, jquery = window.jQuery, headers = {}, fields = {}, key, promise, same_origin,
    options = {
      type: 'POST',
      cache: false,
      dataType: 'json',
      url: sijax.requestUri,
      success: function (data) {
        if (data !== undefined) {
          sijax.processCommands(data);
        }
      }
    },
    state = { $name: name, $options: options, $xhr: {} };
  for (key in params) {
    if (params[key] !== undefined) {
      options[key] = params[key];
    }
  }
  options.url = (options.url || location.href) + '';
  options.type = (options.method || options.type).toUpperCase();
  // A link may bring the page here with `?x=?` in its URI, which jQuery takes for a wish to run
  // the reply as a script.
  if (options.dataType !== 'jsonp' && options.jsonp === undefined) {
    options.jsonp = false;
  }
  fields[sijax.PARAM_REQUEST] = name;
  fields[sijax.PARAM_ARGS] = JSON.stringify(args || []);
  options.data = with_fields(options.data, fields);
  if (!has_body(options) && is_form(options.data)) {
    options.data = to_pairs(options.data);
  }
  for (key in options.headers) {
    headers[key] = options.headers[key];
  }
  options.headers = headers;
  state.$context = options.context || options;
  if (window.Promise) {
    promise = new Promise(function (resolve, reject) {
      state.$end = function () {
        if (state.$error) {
          reject(state.$error);
        } else {
          resolve(state.$value);
        }
      };
    });
    // The hook reports every failure: nobody has to listen to the promise as well.
    promise['catch'](function () {});
  }
  // Whatever else our server may answer with: it learns who asks. Another origin must not be
  // asked for leave because of that.
  same_origin = is_same_origin(options.url);
  if (same_origin) {
    set_header(headers, 'Sijax-Client', sijax.VERSION);
  }
  if (jquery && jquery.ajax) {
    send_by_jquery(state, options, jquery);
  } else {
    send(state, options, headers, same_origin);
  }
  return promise;
}

function send_by_jquery(state, options, jquery) {
  var success = options.success, promise;
  // jQuery calls the other callbacks itself.
  state.$handed = 1;
  options.success = function (data, word, xhr) {
    options.success = success;
    state.$xhr = xhr;
    state.$data = data;
    state.$word = word;
    state.$context = this;
    settle(state, 5);
  };
  if (is_form(options.data)) {
    options.processData = options.contentType = false;
  }
  promise = jquery.ajax(options);
  if (promise && promise.fail) {
    promise.fail(function (xhr, word) {
      state.$xhr = xhr;
      settle(state, { timeout: 1, abort: 2, canceled: 2, parsererror: 3 }[word] || 6);
    });
  }
}

function send(state, options, headers, same_origin) {
  var xhr = state.$xhr = new XMLHttpRequest(), type = options.dataType,
    with_body = has_body(options), accept = (options.accepts || {})[type]
      || { json: 'application/json, text/javascript', text: 'text/plain' }[type],
    is_async = options.async !== false, key;
  function on(event) {
    return function () {
      settle(state, event);
    };
  }
  options.url = options.url.replace(/#.*/, '');
  if (!is_form(options.data)) {
    if (typeof options.data !== 'string') {
      options.data = encode(options.data, options.traditional);
    }
    if (with_body) {
      options.data = options.data.replace(/%20/g, '+');
      if (options.contentType !== false) {
        set_header(headers, 'Content-Type', options.contentType || 'application/x-www-form-urlencoded; charset=UTF-8');
      }
    } else {
      options.url += (options.url.indexOf('?') < 0 ? '?' : '&') + options.data
        + (options.cache ? '' : '&_=' + +new Date());
    }
  }
  set_header(headers, 'Accept', accept ? accept + ', */*; q=0.01' : '*/*');
  if (same_origin) {
    set_header(headers, 'X-Requested-With', 'XMLHttpRequest');
  }
  // Until it is sent a header is replaced, as by jQuery: the browser would add to it.
  xhr.setRequestHeader = function (name, value) {
    set_header(headers, name, value, 1);
  };
  if (options.beforeSend && options.beforeSend.call(state.$context, xhr, options) === false) {
    // Called off by the page: nobody else needs to be called.
    state.$handed = 1;
    return settle(state, 2);
  }
  delete xhr.setRequestHeader;
  xhr.onload = on(6);
  xhr.onerror = on(0);
  xhr.ontimeout = on(1);
  xhr.onabort = on(2);
  try {
    xhr.open(options.type, options.url, is_async);
    if (is_async && options.timeout > 0) {
      xhr.timeout = options.timeout;
    }
    for (key in options.xhrFields) {
      xhr[key] = options.xhrFields[key];
    }
    for (key in headers) {
      xhr.setRequestHeader(key, headers[key]);
    }
    xhr.send(with_body ? options.data : null);
  } catch (refused) {
    state.$cause = refused;
    settle(state, 0);
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
    if (state.$xhr.status !== 204 && state.$options.type !== 'HEAD') {
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
        now.$command = list;
        return refusal();
      }
    } catch (other) {
      // Not ours.
    }
  }
  return failure(failures[outcome], options.type + ' ', options.url + (outcome < 3
    ? ' failed: ' + failures[outcome]
    : ' answered ' + xhr.status + ' ' + xhr.getResponseHeader('Content-Type') + ' ' + text.slice(0, 60)
      + (outcome === 3 || xhr.status === 404 || xhr.status === 405
        ? ' (is the page served with its functions?)' : '')), state.$cause);
}

export function request_end(outcome) {
  var state = now.$request, options = state.$options, xhr = state.$xhr, codes = options.statusCode,
    word = state.$word || words[outcome], is_good = outcome === 5,
    parameters = is_good ? [state.$data, word, xhr] : [xhr, word, outcome === 4 ? xhr.statusText : state.$cause || word];
  if (!is_good) {
    state.$error = request_failure(outcome);
    state.$error.status = xhr.status;
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
    state.$error = state.$error || thrown;
    throw thrown;
  } finally {
    if (state.$end) {
      state.$end();
    }
  }
}
