import { now } from './registers.js';
import { set_type } from './commands.js';
import { run_element, trusted_html } from './script.js';

// Markup that has to be parsed outside of its target: scripts must be found and run,
// and parts of a table would be dropped by another context.
var needs_fragment = /<script|<form|^[^<]*<(?:t[rdhbf]|c[oa])/i;
// Targets whose text is not what the parser would make of it.
var odd_text = /^(?:COL|COLGROUP|HTML|FRAMESET|TEMPLATE)$/;
// Targets that take any markup as it stands.
var roomy = /^(?:DIV|SPAN|P|[UO]L|LI|T[DH]|BODY|PRE|SECTION|MAIN|H\d)$/;
var markup = /<|&#?\w+;/;
var runnable = /^$|^module$|\/(?:java|ecma)script/i;

// jQuery keeps data and handlers apart from the elements: let it forget those inside of an
// element, and the element's own.
export function forget(element, itself) {
  var jquery = now.$jquery;
  if (jquery && jquery.cleanData) {
    if (element.firstChild) {
      jquery.cleanData(element.getElementsByTagName('*'));
    }
    if (itself) {
      jquery.cleanData([element]);
    }
  }
}

function set_text(element) {
  if (odd_text.test(element.nodeName)) {
    set_markup(element);
  } else {
    forget(element);
    element.textContent = now.$command.html;
  }
}

function set_markup(element) {
  forget(element);
  element.innerHTML = trusted_html(now.$command.html);
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

// The last of the targets gets the fragment itself, the others a copy.
function insert(target, index) {
  var mode = set_type(), node = now.$value, first = node.firstChild;
  if (index < now.$elements.length - 1) {
    node = node.cloneNode(true);
  }
  if (mode === 0) {
    forget(target);
    target.textContent = '';
  }
  if (first && first.nodeName === 'TR' && target.nodeName === 'TABLE') {
    target = target.tBodies[0] || target;
  }
  target.insertBefore(node, mode === 2 ? target.firstChild : null);
}

// The browser's own way, four times as fast, where it parses as a fragment of its own would be.
function insert_markup(target, index) {
  if (roomy.test(target.nodeName)) {
    target.insertAdjacentHTML(set_type() === 1 ? 'beforeend' : 'afterbegin', trusted_html(now.$command.html));
  } else {
    now.$value = now.$value || parse(now.$command.html);
    insert(target, index);
  }
}

function parse(html) {
  var fragment = document.createDocumentFragment();
  build(html, fragment);
  return fragment;
}

// 0: there is nothing to insert, 2: there may be scripts to run afterwards.
export function html_prepare() {
  var html = now.$command.html, mode = set_type();
  if (html === undefined) {
    return 0;
  }
  if (mode === 0 && typeof html === 'string') {
    if (!/[<&\r\0]/.test(html)) {
      now.$set = set_text;
      return 1;
    }
    if (!needs_fragment.test(html)) {
      now.$set = set_markup;
      return 1;
    }
  }
  if (mode && typeof html === 'string' && markup.test(html) && !needs_fragment.test(html)) {
    now.$value = null;
    now.$set = insert_markup;
    return 1;
  }
  now.$set = insert;
  now.$value = parse(html);
  now.$key = now.$value.querySelectorAll('script');
  return 2;
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
  var scripts = now.$key, script, i, failed;
  for (i = 0; i < scripts.length; i++) {
    script = scripts[i];
    if (runnable.test(script.type || '') && document.documentElement.contains(script)) {
      try {
        run_inserted(script);
      } catch (thrown) {
        failed = failed || thrown;
      }
    }
  }
  if (failed) {
    throw failed;
  }
}

function run_inserted(script) {
  if (!script.src) {
    run_element(script.textContent, script);
  } else if (script.type === 'module' || script.integrity) {
    // What is to be checked, the browser has to fetch.
    run_element('', script, script.src);
  } else if (!script.noModule) {
    run_source(script);
  }
}
