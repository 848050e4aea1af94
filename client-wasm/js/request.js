import { sijax } from './registers.js';
import { is_form, with_fields } from './encode.js';
import { copy } from './copy.js';
import { abort, admit } from './group.js';
import { has_body } from './send.js';

export function make_request(name, args, params) {
  var fields = {}, promise, state,
    options = copy(copy({
      type: 'POST',
      cache: false,
      dataType: 'json',
      url: sijax.requestUri,
      success: function (data) {
        if (data !== undefined) {
          sijax.processCommands(data);
        }
      }
    }, sijax.defaults), params);
  options.url = (options.url || location.href) + '';
  options.type = (options.method || options.type).toUpperCase();
  // A link may bring the page here with `?x=?` in its URI, which jQuery takes for a wish to run
  // the reply as a script.
  if (options.dataType !== 'jsonp') {
    options.jsonp = false;
  }
  fields[sijax.PARAM_REQUEST] = name;
  fields[sijax.PARAM_ARGS] = JSON.stringify(args || []);
  options.data = with_fields(options.data, fields);
  if (!has_body(options) && is_form(options.data)) {
    options.data = new URLSearchParams(options.data) + '';
  }
  options.headers = copy({}, options.headers);
  state = { $name: name, $options: options, $xhr: {}, $context: options.context || options };
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
    promise.controller = {
      abort: function () {
        abort(state);
      }
    };
  }
  admit(state);
  return promise;
}
