import { command, now } from './registers.js';
import { forget } from './forget.js';
import { mode } from './mode.js';
import { run_inserted, trusted_html } from './script.js';

// Markup that has to be parsed outside of its target: scripts must be found and run,
// and parts of a table would be dropped by another context.
var needs_fragment = /<(?:script|style|link)|^(?:[^<]|<[^a-z])*<(?:t[rdhbf]|c[oa])/i;
// Targets whose text is not what the parser would make of it.
var odd_text = /^(?:COL|COLGROUP|TEMPLATE)$/;
// Targets that take any markup as it stands.
var roomy = /^(?:DIV|SPAN|P|[UO]L|LI|T[DH]|BODY|SECTION)$/;
var markup = /<|&#?\w+;/;

function build(value, fragment) {
  var i, holder;
  if (value && typeof value === 'object') {
    for (i = 0; i < value.length; i++) {
      build(value[i], fragment);
    }
  } else if (value || value === 0) {
    if (markup.test(value)) {
      // The content of a template may begin with any element.
      holder = document.createElement('template');
      holder.innerHTML = trusted_html(value);
      holder = holder.content || holder;
      while (holder.firstChild) {
        fragment.appendChild(holder.firstChild);
      }
    } else {
      fragment.appendChild(document.createTextNode(value));
    }
  }
  return fragment;
}

export function prepare_html() {
  var html = command.html, type = mode(), elements = now.$elements, fragment, scripts;

  function parse() {
    return build(html, document.createDocumentFragment());
  }

  // The last of the targets gets the fragment itself, the others a copy.
  function insert(target, index) {
    var node = fragment = fragment || parse(), first = node.firstChild;
    if (index < elements.length - 1) {
      node = node.cloneNode(true);
    }
    if (!type) {
      forget(target);
      target.textContent = '';
    }
    if (first && first.nodeName === 'TR' && target.nodeName === 'TABLE') {
      target = target.tBodies[0] || target;
    }
    target.insertBefore(node, type === 2 ? target.firstChild : null);
  }

  if (html === undefined) {
    return;
  }
  if (!type && typeof html === 'string' && !/[<&\r\0]/.test(html)) {
    return set_text;
  }
  // A form that is appended may stand inside of another one, where a parser would not see it.
  if (typeof html === 'string' && !needs_fragment.test(html) && !(type && /<form/i.test(html))) {
    if (!type) {
      return set_markup;
    }
    if (markup.test(html)) {
      // The browser's own way, four times as fast, where it parses as a fragment of its own would be.
      return function (target, index) {
        if (roomy.test(target.nodeName)) {
          target.insertAdjacentHTML(type === 1 ? 'beforeend' : 'afterbegin', trusted_html(html));
        } else {
          insert(target, index);
        }
      };
    }
  }
  fragment = parse();
  scripts = fragment.querySelectorAll('script');
  now.$finish = scripts.length && function () {
    run_inserted(scripts);
  };
  return insert;
}

function set_text(element) {
  if (odd_text.test(element.nodeName)) {
    set_markup(element);
  } else {
    forget(element);
    element.textContent = command.html;
  }
}

function set_markup(element) {
  forget(element);
  element.innerHTML = trusted_html(command.html);
}
