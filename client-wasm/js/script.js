import { command, sijax } from './registers.js';
import { failure, report_thrown } from './report.js';

// A module has no current script.
var page_script = document.currentScript || document.querySelector('script[nonce]');
var nonce = page_script && page_script.nonce || '';
var runnable = /^$|^module$|\/(?:java|ecma)script/i;
// A policy with nonces is one that reports every attempt at `eval`.
var eval_refused = nonce, policy, compiled;

function same(text) {
  return text;
}

// Trusted Types slow html down, so only pages that may insist on them get them: those of a strict
// policy, which has a nonce and must not be tried, and those that refuse.
try {
  if (nonce) {
    throw 0;
  }
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
  var element = document.createElement('script'), head = document.documentElement;
  element.nonce = nonce;
  if (like) {
    element.type = like.type;
    element.nonce = like.nonce || nonce;
    if (like.integrity) {
      element.integrity = like.integrity;
      element.crossOrigin = like.crossOrigin;
    }
  }
  if (source) {
    element.async = false;
    element.src = policy ? policy.createScriptURL(source) : source;
  } else {
    element.text = policy ? policy.createScript(text) : text;
  }
  head.insertBefore(element, null);
  head.removeChild(element);
}

// Makes a function of source text. Where `eval` is refused, as wherever there is a nonce, an element
// defines it and hands it to us: so what it throws can be reported like any failure of a command.
export function compile(text) {
  if (!eval_refused) {
    try {
      return Function('params', text);
    } catch (thrown) {
      if (thrown instanceof SyntaxError) {
        throw thrown;
      }
      eval_refused = 1;
    }
  }
  compiled = 0;
  sijax.compiled = function (made) {
    compiled = made;
  };
  run_element('Sijax.compiled(function(params){' + text + '\n})');
  if (!compiled) {
    throw failure('failed_command', '', 'script refused');
  }
  return compiled;
}

export function run_script() {
  if (typeof command.script === 'string') {
    compile(command.script).call(window, command);
  }
}

// A script with a source has always run before what follows it: fetch it synchronously
// where that is allowed. What is to be checked, the browser has to fetch.
function run_one(script) {
  var source = script.src, is_module = script.type === 'module', request = new XMLHttpRequest();
  if (script.noModule && !is_module) {
    return;
  }
  if (!source) {
    return run_element(script.textContent, script);
  }
  if (!is_module && !script.integrity) {
    try {
      request.open('GET', source, false);
      request.send(null);
    } catch (refused) {
      return run_element('', script, source);
    }
    if (!/^2/.test(request.status)) {
      throw Error('cannot load ' + source);
    }
    return run_element(request.responseText, script);
  }
  run_element('', script, source);
}

// Runs the scripts in what has been inserted. One that fails doesn't stop the others.
export function run_inserted(scripts) {
  for (var i = 0; i < scripts.length; i++) {
    if (runnable.test(scripts[i].type || '') && document.documentElement.contains(scripts[i])) {
      try {
        run_one(scripts[i]);
      } catch (thrown) {
        report_thrown(thrown);
      }
    }
  }
}
