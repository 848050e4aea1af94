import { now } from './registers.js';
import { run_element, trusted_html } from './script.js';

// Markup that has to be parsed outside of its target: scripts must be found and run,
// and parts of a table would be dropped by another context.
var needs_fragment = /<script|<form|^[^<]*<(?:t[rdhbf]|c[oa])/i;
// Targets whose text is not what the parser would make of it.
var odd_text = /^(?:COL|COLGROUP|HTML|FRAMESET|TEMPLATE)$/;
var markup = /<|&#?\w+;/;
var runnable = /^$|^module$|\/(?:java|ecma)script/i;

// 0: nothing to insert, 1: plain text, 2: markup that its target can parse,
// 3: anything else.
export function html_shape() {
  var html = now.command.html;
  return html === undefined ? 0
    : typeof html !== 'string' ? 3
    : !/[<&\r\0]/.test(html) ? 1
    : needs_fragment.test(html) ? 3 : 2;
}

// jQuery keeps data and handlers apart from the elements: let it forget them.
export function forget(elements) {
  var jquery = window.jQuery;
  if (jquery && jquery.cleanData && elements.length) {
    jquery.cleanData(elements);
  }
}

function forget_inside(element) {
  if (element.firstChild) {
    forget(element.getElementsByTagName('*'));
  }
}

export function html_set_text(index) {
  var element = now.elements[index];
  if (odd_text.test(element.nodeName)) {
    html_set_markup(index);
  } else {
    forget_inside(element);
    element.textContent = now.command.html;
  }
}

export function html_set_markup(index) {
  var element = now.elements[index];
  forget_inside(element);
  element.innerHTML = trusted_html(now.command.html);
}

export function html_clear(index) {
  var element = now.elements[index];
  forget_inside(element);
  while (element.firstChild) {
    element.removeChild(element.firstChild);
  }
}

function build(value, fragment) {
  var i, holder;
  if (value && typeof value === 'object') {
    if (value.nodeType) {
      fragment.appendChild(value);
    } else {
      for (i = 0; i < value.length; i++) {
        build(value[i], fragment);
      }
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
}

export function html_parse() {
  var fragment = now.value = document.createDocumentFragment();
  build(now.command.html, fragment);
  now.key = fragment.querySelectorAll ? fragment.querySelectorAll('script') : [];
}

// `more`: other targets follow, which need the fragment as well.
export function html_insert(index, mode, more) {
  var target = now.elements[index], node = more ? now.value.cloneNode(true) : now.value,
    first = node.firstChild, child;
  if (first && first.nodeName === 'TR' && target.nodeName === 'TABLE') {
    for (child = target.firstChild; child; child = child.nextSibling) {
      if (child.nodeName === 'TBODY') {
        target = child;
        break;
      }
    }
  }
  target.insertBefore(node, mode === 2 ? target.firstChild : null);
}

// A script with a source has always run before what follows it: fetch it synchronously
// where that is allowed.
function run_source(script) {
  var source = script.src, request = new XMLHttpRequest();
  try {
    request.open('GET', source, false);
    request.send(null);
  } catch (refused) {
    return run_element('', script, source);
  }
  if (request.status >= 200 && request.status < 300) {
    run_element(request.responseText, script);
  } else {
    throw new Error('cannot load ' + source);
  }
}

export function html_run_scripts() {
  var scripts = now.key, script, i;
  for (i = 0; i < scripts.length; i++) {
    script = scripts[i];
    if (runnable.test(script.type || '') && document.documentElement.contains(script)) {
      if (script.src && script.type === 'module') {
        run_element('', script, script.src);
      } else if (script.src) {
        if (!script.noModule) {
          run_source(script);
        }
      } else {
        run_element(script.textContent, script);
      }
    }
  }
}
