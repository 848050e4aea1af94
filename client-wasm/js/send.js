import { get_jquery, sijax } from './registers.js';
import { encode, is_form } from './encode.js';
import { settle } from './settle.js';

function is_same_origin(url) {
  var link = document.createElement('a');
  link.href = url;
  return link.protocol + link.host === location.protocol + location.host;
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

export function has_body(options) {
  return !/^(GET|HEAD)$/.test(options.type);
}

export function send(state) {
  var options = state.$options, jquery = get_jquery(), same_origin = is_same_origin(options.url);
  // Whatever else our server may answer with: it learns who asks. Another origin must not be
  // asked for leave because of that.
  if (same_origin) {
    set_header(options.headers, 'Sijax-Client', sijax.VERSION);
  }
  if (jquery && jquery.ajax) {
    send_by_jquery(state, options, jquery);
  } else {
    send_by_browser(state, options, options.headers, same_origin);
  }
}

function send_by_jquery(state, options, jquery) {
  var success = options.success, sent;
  function fail(xhr, word) {
    state.$xhr = xhr;
    settle(state, { timeout: 1, abort: 2, canceled: 2, parsererror: 3 }[word] || 6);
  }
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
  // Before those of the page: one that throws stops the rest.
  options.error = [fail].concat(options.error || jquery.ajaxSettings.error || []);
  sent = jquery.ajax(options);
  if (sent && sent.fail) {
    state.$xhr = sent;
    // What is called off by `beforeSend` calls no `error`.
    sent.fail(fail);
    if (state.$settled) {
      sent.abort();
    }
  }
}

function send_by_browser(state, options, headers, same_origin) {
  var xhr = state.$xhr = new XMLHttpRequest(), with_body = has_body(options),
    accept = { json: 'application/json, text/javascript, ', text: 'text/plain, ' }[options.dataType],
    is_async = options.async !== false, key;
  function on(event) {
    return function () {
      settle(state, event);
    };
  }
  options.url = options.url.replace(/#.*/, '');
  if (!is_form(options.data)) {
    if (typeof options.data !== 'string' && options.processData !== false) {
      options.data = encode(options.data, options.traditional);
    }
    if (with_body) {
      options.data = (options.data + '').replace(/%20/g, '+');
      if (options.contentType !== false) {
        set_header(headers, 'Content-Type', options.contentType || 'application/x-www-form-urlencoded; charset=UTF-8');
      }
    } else {
      options.url += (options.url.indexOf('?') < 0 ? '?' : '&') + options.data
        + (options.cache ? '' : '&_=' + +new Date());
    }
  }
  set_header(headers, 'Accept', accept ? accept + '*/*; q=0.01' : '*/*');
  if (same_origin) {
    set_header(headers, 'X-Requested-With', 'XMLHttpRequest');
  }
  // Until it is sent a header is replaced, as by jQuery: the browser would add to it.
  xhr.setRequestHeader = function (name, value) {
    set_header(headers, name, value, 1);
  };
  if (options.beforeSend && options.beforeSend.call(state.$context, xhr, options) === false || state.$settled) {
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
