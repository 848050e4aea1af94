import { command } from './registers.js';
import { forget } from './forget.js';
import { mode } from './mode.js';
import { run_inserted, trusted_html } from './script.js';

// Markup that has to be parsed outside of its target: scripts must be found and run,
// and parts of a table would be dropped by another context.
var needs_fragment = /<(?:script|style|link)|^(?:[^<]|<[^a-z])*<(?:t[rdhbf]|c[oa])/i;
// Targets that take any markup as it stands.
var roomy = { DIV: 1, SPAN: 1, P: 1, UL: 1, OL: 1, LI: 1, TD: 1, TH: 1, BODY: 1, SECTION: 1 };
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

// Puts it into the target and leaves the fragment empty.
function insert(fragment, target, type) {
  var first = fragment.firstChild;
  if (!type) {
    target.textContent = '';
  }
  if (first && first.nodeName === 'TR' && target.nodeName === 'TABLE') {
    target = target.tBodies[0] || target;
  }
  target.insertBefore(fragment, type === 2 ? target.firstChild : null);
}

export function set_html(elements) {
  var html = command.html, type = mode(), is_string = typeof html === 'string',
    is_text = is_string && !type && !/[<&\r\0]/.test(html),
    // The browser's own way, four times as fast, where it parses as a fragment of its own would be.
    // A form that is appended may stand inside of another one, where a parser would not see it.
    direct = is_text || is_string && !needs_fragment.test(html) && (!type || markup.test(html) && !/<form/i.test(html)),
    i, target, fragment, scripts;
  if (html === undefined) {
    return;
  }
  for (i = 0; i < elements.length; i++) {
    target = elements[i];
    if (!type) {
      forget(target);
    }
    // Not in a template or a column, whose text is not what the parser would make of it.
    if (is_text && !target.content && !target.span) {
      target.textContent = html;
    } else if (direct && !type) {
      target.innerHTML = trusted_html(html);
    } else if (direct && roomy[target.nodeName]) {
      target.insertAdjacentHTML(type === 1 ? 'beforeend' : 'afterbegin', trusted_html(html));
    } else {
      if (!fragment) {
        fragment = build(html, document.createDocumentFragment());
        scripts = fragment.querySelectorAll('script');
      }
      // The last of the targets gets the fragment itself, the others a copy.
      insert(i < elements.length - 1 ? fragment.cloneNode(true) : fragment, target, type);
    }
  }
  if (scripts) {
    run_inserted(scripts);
  }
}
