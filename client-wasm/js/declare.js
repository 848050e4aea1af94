import { failure, report } from './report.js';
import { sijax } from './registers.js';

// Calls that stand in the markup. Only what is harmless in the markup of others is taken from
// there: no other place to send to, no headers. Who shows such markup without wanting its calls puts
// it into an element with `data-sijax-ignore`.

function attribute(element, name) {
  return element.getAttribute('data-sijax-' + name);
}

// When an element makes its call, if it says nothing.
function usual_event(element) {
  var name = element.nodeName;
  return name === 'FORM' ? 'submit'
    : /^(INPUT|SELECT|TEXTAREA)$/.test(name) && !/^(button|submit|image|reset)$/.test(element.type) ? 'change'
    : 'click';
}

function is_declared(element, type) {
  return attribute(element, 'call') && (attribute(element, 'on') || usual_event(element)).indexOf(type) >= 0
    && !element.closest('[data-sijax-ignore]');
}

function call(element, type, control) {
  var form = attribute(element, 'form'), options = { busy: element }, args;
  'mode debounce confirm timeout busy disable'.replace(/\w+/g, function (name) {
    var value = attribute(element, name);
    if (value !== null) {
      options[name] = value || /s/.test(name) && control;
    }
  });
  try {
    args = JSON.parse(attribute(element, 'args') || '[]');
    if (form || element.nodeName === 'FORM') {
      args.push(sijax.getFormValues(form || element));
    } else if (/change|input/.test(type)) {
      args.push(element.type === 'checkbox' ? element.checked : element.value);
    }
  } catch (thrown) {
    return report(failure('wrong_arguments', attribute(element, 'call') + ': ', thrown, thrown));
  }
  sijax.request(attribute(element, 'call'), args, options);
}

function on_event(event) {
  var element = event.target, type = event.type;
  for (; element && element.getAttribute && !event.defaultPrevented; element = element.parentNode) {
    if (is_declared(element, type)) {
      // What the browser would do by itself at this event, if it is this element's business.
      if (type === 'submit' || element.href || /^(submit|image|reset)$/.test(element.type)) {
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
    if (!elements[i].sijaxLoaded && is_declared(elements[i], 'load')) {
      elements[i].sijaxLoaded = true;
      call(elements[i], 'load', elements[i]);
    }
  }
}

export function listen() {
  'click submit change input'.replace(/\w+/g, function (type) {
    document.addEventListener(type, on_event);
  });
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', loaded);
  } else {
    loaded();
  }
}
