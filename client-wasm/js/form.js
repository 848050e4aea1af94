import { client, enter, leave, now } from './registers.js';
import { find } from './select.js';

var own = Object.prototype.hasOwnProperty;

// Collects the controls inside of the matches of the selector, and those that a `form`
// attribute ties to one of them, in the order of the document. Returns their number.
export function form_controls() {
  var roots = find(now.$key), list = [], mixed = roots.length - 1, i, k, found;
  for (i = 0; i < roots.length; i++) {
    found = roots[i].querySelectorAll('input,textarea,select');
    for (k = 0; k < found.length; k++) {
      list.push(found[k]);
    }
    found = document.querySelectorAll('input[form],textarea[form],select[form]');
    for (k = 0; k < found.length; k++) {
      if (found[k].form === roots[i]) {
        mixed = list.push(found[k]);
      }
    }
  }
  if (mixed) {
    list.sort(function (a, b) {
      return a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1;
    });
  }
  now.$elements = list;
  return list.length;
}

// Makes a control the current one and goes to where all values begin. 1: it has a name and is
// no repetition, 2: is disabled, 4: can be checked, 8: is checked; above that the length of
// its name.
export function form_control(index) {
  var elements = now.$elements, control = now.$command = elements[index], name = now.$processor = control.name,
    type = control.type;
  now.$value = now.$request;
  return (name && control !== elements[index - 1] ? 1 : 0)
    | ((control.matches ? control.matches(':disabled') : control.disabled) ? 2 : 0)
    | (type === 'checkbox' || type === 'radio' ? 4 : 0) | (control.checked ? 8 : 0)
    | name.length << 4;
}

export function name_code(at) {
  return now.$processor.charCodeAt(at);
}

function is_chosen(option) {
  var group = option.parentNode;
  return option.selected && !option.disabled && !(group.disabled && group.nodeName === 'OPTGROUP');
}

function control_value() {
  var control = now.$command, multiple = control.multiple, values = [], i;
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

// Names come from the page's markup, which may be somebody else's: nothing may reach
// what objects inherit.
function is_safe(key) {
  var array = now.$value instanceof Array;
  return key !== '__proto__' && !(array && key === 'length');
}

// Goes into the member of that name, made if it is missing. 0: there is no going in.
export function form_enter(start, end, list) {
  var key = now.$processor.slice(start, end), target = now.$value;
  if (!is_safe(key)) {
    return 0;
  }
  if (!own.call(target, key)) {
    target[key] = list ? [] : {};
  }
  now.$value = target = target[key];
  return target && typeof target === 'object' ? 1 : 0;
}

// An empty key appends: to a list, or in an object by the first free index.
export function form_set(start, end) {
  var target = now.$value, key = now.$processor.slice(start, end);
  if (!key) {
    for (key = target.length || 0; own.call(target, key); key++) {}
  }
  if (is_safe(key)) {
    target[key] = control_value();
  }
}

export function form_values(selector) {
  var values = {}, outer = enter([], null, values);
  now.$key = selector;
  try {
    client.$engine.form();
  } finally {
    leave(outer);
  }
  return values;
}
