import { client, enter, leave, now } from './registers.js';
import { find } from './select.js';

var own = Object.prototype.hasOwnProperty;

function is_control(element) {
  return /^(?:input|textarea|select)$/i.test(element.nodeName);
}

// Collects the controls inside of the matches of the selector, and those that a `form`
// attribute ties to one of them, in the order of the document. Returns their number.
export function form_controls() {
  var roots = find(now.key), list = [], mixed = roots.length > 1, i, k, found;
  function add(element) {
    for (var at = 0; at < list.length; at++) {
      if (list[at] === element) {
        return;
      }
    }
    list.push(element);
  }
  for (i = 0; i < roots.length; i++) {
    found = roots[i].querySelectorAll('input,textarea,select');
    for (k = 0; k < found.length; k++) {
      if (mixed) {
        add(found[k]);
      } else {
        list[k] = found[k];
      }
    }
    found = document.querySelectorAll('[form]');
    for (k = 0; k < found.length; k++) {
      if (found[k].form === roots[i] && is_control(found[k])) {
        mixed = 1;
        add(found[k]);
      }
    }
  }
  if (mixed) {
    list.sort(function (a, b) {
      return a.compareDocumentPosition(b) & 4 ? -1 : 1;
    });
  }
  now.elements = list;
  return list.length;
}

function is_disabled(control) {
  return control.matches ? control.matches(':disabled') : control.disabled;
}

// Makes a control the current one. 1: has a name, 2: is disabled, 4: can be checked,
// 8: is checked.
export function form_control(index) {
  var control = now.command = now.elements[index], type = control.type;
  now.processor = control.name;
  return (control.name ? 1 : 0) | (is_disabled(control) ? 2 : 0)
    | (type === 'checkbox' || type === 'radio' ? 4 : 0) | (control.checked ? 8 : 0);
}

export function name_length() {
  return now.processor.length;
}

export function name_code(at) {
  return now.processor.charCodeAt(at);
}

function is_chosen(option) {
  var group = option.parentNode;
  return option.selected && !option.disabled && !(group.disabled && group.nodeName === 'OPTGROUP');
}

function control_value() {
  var control = now.command, multiple = control.multiple, values = [], i;
  if (control.nodeName !== 'SELECT') {
    return control.value;
  }
  for (i = 0; i < control.options.length; i++) {
    if (is_chosen(control.options[i])) {
      values.push(control.options[i].value);
    }
  }
  return multiple ? values : values.length ? values[0] : null;
}

export function form_open() {
  now.value = now.request;
}

// Names come from the page's markup, which may be somebody else's: nothing may reach
// what objects inherit.
function is_safe(key) {
  var array = now.value instanceof Array;
  return key !== '__proto__' && !(array && key === 'length');
}

// Goes into the member of that name, made if it is missing. 0: there is no going in.
export function form_enter(start, end, list) {
  var key = now.processor.slice(start, end), target = now.value;
  if (!is_safe(key)) {
    return 0;
  }
  if (!own.call(target, key)) {
    target[key] = list ? [] : {};
  }
  now.value = target = target[key];
  return target && typeof target === 'object' ? 1 : 0;
}

export function form_set(start, end) {
  var key = now.processor.slice(start, end);
  if (is_safe(key)) {
    now.value[key] = control_value();
  }
}

// Appends to the list; in an object that takes the first free index.
export function form_push() {
  var index = 0;
  if (now.value instanceof Array) {
    index = now.value.length;
  }
  while (own.call(now.value, index)) {
    index++;
  }
  now.value[index] = control_value();
}

export function form_values(selector) {
  var values = {}, outer = enter([], null, values);
  now.key = selector;
  try {
    client.engine.form();
  } finally {
    leave(outer);
  }
  return values;
}
