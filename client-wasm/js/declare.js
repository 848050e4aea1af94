import { contains } from './contains.js';
import { failure, report, report_thrown } from './report.js';
import { control_value } from './form.js';
import { sijax } from './registers.js';
import { is_field } from './select.js';

// Calls that stand in the markup. Only what is harmless in the markup of others is taken from
// there: no other place to send to, no headers. Who shows such markup without wanting its calls puts
// it into an element with `data-sijax-ignore`.

var OPTIONS = ['mode', 'debounce', 'confirm', 'timeout', 'busy', 'disable'];

function attribute(element, name) {
  return element.getAttribute('data-sijax-' + name);
}

// Whether an element makes its call at this event: which one it is, if the element says nothing,
// is by its kind.
function is_declared(element, type) {
  return attribute(element, 'call') && (attribute(element, 'on') || (element.nodeName === 'FORM' ? 'submit'
    : is_field(element) && !/^(button|submit|image|reset)$/.test(element.type) ? 'change' : 'click')).indexOf(type) >= 0
    // What is gone by now may have been in one of those.
    && contains.call(document.documentElement, element) && !element.closest('[data-sijax-ignore]');
}

function call(element, type, control) {
  var name = attribute(element, 'call'), form = attribute(element, 'form'), options = { busy: element }, args, i, value;
  for (i = 0; i < OPTIONS.length; i++) {
    value = attribute(element, OPTIONS[i]);
    if (value !== null) {
      options[OPTIONS[i]] = value || i > 3 && control;
    }
  }
  try {
    args = [].concat(JSON.parse(attribute(element, 'args') || '[]'));
    if (form || element.nodeName === 'FORM') {
      args.push(sijax.getFormValues(form || element, control));
    } else if (/change|input/.test(type) && is_field(element)) {
      args.push(element.type === 'checkbox' ? element.checked : control_value(element));
    }
  } catch (thrown) {
    return report(failure('wrong_arguments', name + ': ', thrown, thrown));
  }
  sijax.request(name, args, options);
}

function on_event(event) {
  var path = event.composedPath(), type = event.type, element, i;
  for (i = 0; (element = path[i]) !== document && !event.defaultPrevented; i++) {
    if (element.getAttribute && is_declared(element, type)) {
      // What the browser would do by itself at this event, if it is this element's business.
      if (type === 'submit' || element.href || /^(submit|image|reset)$/.test(element.type)) {
        if (element.href && (event.ctrlKey || event.metaKey || event.shiftKey)) {
          return;
        }
        event.preventDefault();
      }
      return call(element, type, event.submitter || element);
    }
  }
}

// Makes the calls of new elements that are to be made when they are there.
export function loaded() {
  var elements = document.querySelectorAll('[data-sijax-on~=load]'), i;
  for (i = 0; i < elements.length; i++) {
    if (!elements[i].sijaxLoaded) {
      elements[i].sijaxLoaded = 1;
      try {
        if (is_declared(elements[i], 'load')) {
          call(elements[i], 'load', elements[i]);
        }
      } catch (thrown) {
        report_thrown(thrown);
      }
    }
  }
}

export function listen() {
  var types = ['click', 'submit', 'change', 'input'], i;
  for (i = 0; i < types.length; i++) {
    document.addEventListener(types[i], on_event);
  }
  // Behind the scripts of the page, which say where requests go.
  if (document.readyState === 'complete') {
    setTimeout(loaded);
  } else {
    document.addEventListener('DOMContentLoaded', loaded);
  }
}
