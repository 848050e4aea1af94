import { failure, report } from './report.js';
import { sijax } from './registers.js';

// Calls that stand in the markup. Only what is harmless in the markup of others is taken from
// there: no other place to send to, no headers. Who shows such markup without wanting its calls puts
// it into an element with `data-sijax-ignore`.

var OPTIONS = ['mode', 'debounce', 'confirm', 'timeout', 'busy', 'disable'];

function attribute(element, name) {
  return element.getAttribute('data-sijax-' + name);
}

// What an element is called at, if it says nothing.
function usual_event(element) {
  return element.nodeName === 'FORM' ? 'submit'
    : element.type && !/^(button|submit|image|reset)$/.test(element.type) ? 'change' : 'click';
}

function call(element, type, control) {
  var name = attribute(element, 'call'), form = attribute(element, 'form'), options = { busy: element }, args, i, value;
  if (element.closest('[data-sijax-ignore]')) {
    return;
  }
  for (i = 0; i < OPTIONS.length; i++) {
    value = attribute(element, OPTIONS[i]);
    if (value !== null) {
      options[OPTIONS[i]] = value || control;
    }
  }
  try {
    args = JSON.parse(attribute(element, 'args') || '[]');
    if (form || element.nodeName === 'FORM') {
      args.push(sijax.getFormValues(form || element));
    } else if (/change|input/.test(type)) {
      args.push(element.type === 'checkbox' ? element.checked : element.value);
    }
  } catch (thrown) {
    return report(failure('wrong_arguments', name + ': ', thrown, thrown));
  }
  sijax.request(name, args, options);
}

function on_event(event) {
  var element = event.target, type = event.type;
  for (; element && element.getAttribute && !event.defaultPrevented; element = element.parentNode) {
    if (attribute(element, 'call') && (attribute(element, 'on') || usual_event(element)).indexOf(type) >= 0) {
      if (type === 'submit' || type === 'click' && !/^(checkbox|radio)$/.test(element.type)) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
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
      elements[i].sijaxLoaded = true;
      call(elements[i], 'load', elements[i]);
    }
  }
}

export function listen() {
  var types = ['click', 'submit', 'change', 'input'], i;
  for (i = 0; i < types.length; i++) {
    document.addEventListener(types[i], on_event);
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', loaded);
  } else {
    loaded();
  }
}
