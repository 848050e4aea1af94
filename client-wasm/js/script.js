import { client, now } from './registers.js';
import { failure } from './report.js';

// A module has no current script.
var page_script = document.currentScript || document.querySelector('script[nonce]');
var nonce = page_script && (page_script.nonce || page_script.getAttribute('nonce'));
var policy, compiled, eval_refused;

function same(text) {
  return text;
}

// Trusted Types double the time that html takes, so only pages that insist get them: one
// refusal tells.
try {
  document.createElement('p').innerHTML = ' ';
} catch (insisted) {
  try {
    policy = window.trustedTypes.createPolicy('sijax', {
      createHTML: same,
      createScript: same,
      createScriptURL: same
    });
  } catch (not_listed) {
    // Then html stays refused, as the page wants it.
  }
}

export function trusted_html(text) {
  return policy ? policy.createHTML(text) : text;
}

// Runs source text in the global scope as a script element does: in an element of the
// page's nonce, so that a strict policy lets it. What it throws goes to `window.onerror`.
export function run_element(text, like, source) {
  var element = document.createElement('script'), head = document.documentElement, own_nonce;
  if (like && like.type) {
    element.type = like.type;
  }
  own_nonce = like && (like.nonce || like.getAttribute('nonce')) || nonce;
  if (own_nonce) {
    element.setAttribute('nonce', own_nonce);
  }
  if (source) {
    if (like && like.integrity) {
      element.integrity = like.integrity;
      element.crossOrigin = like.crossOrigin;
    }
    element.async = false;
    element.src = policy ? policy.createScriptURL(source) : source;
  } else {
    element.text = policy ? policy.createScript(text) : text;
  }
  head.insertBefore(element, null);
  head.removeChild(element);
}

// Where `eval` is refused, an element defines the function and hands it to us: so what
// the script throws can be reported like any failure of a command.
function compile_by_element(text) {
  compiled = 0;
  client.$sijax.compiled = function (made) {
    compiled = made;
  };
  run_element('Sijax.compiled(function(params){' + text + '\n})');
  if (!compiled) {
    throw failure('failed_command', '', 'script refused');
  }
  return compiled;
}

export function run_script() {
  var text = now.$command.script, run;
  if (typeof text !== 'string') {
    return;
  }
  if (!eval_refused) {
    try {
      run = new Function('params', text);
    } catch (thrown) {
      if (thrown instanceof SyntaxError) {
        throw thrown;
      }
      eval_refused = 1;
    }
  }
  (run || compile_by_element(text)).call(window, now.$command);
}
