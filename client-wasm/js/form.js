import { client } from './registers.js';
import { find } from './select.js';

var own = Object.prototype.hasOwnProperty;

// What is being read: the values so far, the controls, and of the current control its name and the
// object or list that the part of the name read so far leads to.
var form;

// Collects the controls inside of the matches of the selector, and those that a `form`
// attribute ties to one of them, in the order of the document. Returns their number.
export function form_controls() {
  var roots = find(form.$selector), list = [], mixed = roots.length - 1, i, k, found,
    tied = document.querySelectorAll('input[form],textarea[form],select[form]');
  for (i = 0; i < roots.length; i++) {
    found = roots[i].querySelectorAll('input,textarea,select');
    for (k = 0; k < found.length; k++) {
      list.push(found[k]);
    }
    for (k = 0; k < tied.length; k++) {
      if (tied[k].form === roots[i]) {
        mixed = list.push(tied[k]);
      }
    }
  }
  if (mixed > 0) {
    list.sort(function (a, b) {
      return a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1;
    });
  }
  form.$controls = list;
  return list.length;
}

// Makes a control the current one and goes to where all values begin. 1: it has a name and is
// no repetition, 2: is disabled, 4: can be checked, 8: is checked; above that the length of
// its name.
export function form_control(index) {
  var controls = form.$controls, control = form.$control = controls[index], type = control.type;
  form.$name = control.name;
  form.$target = form.$values;
  return (form.$name && control !== controls[index - 1] ? 1 : 0)
    | ((control.matches ? control.matches(':disabled') : control.disabled) ? 2 : 0)
    | (type === 'checkbox' || type === 'radio' ? 4 : 0) | (control.checked ? 8 : 0)
    | form.$name.length << 4;
}

export function name_code(at) {
  return form.$name.charCodeAt(at);
}

function is_chosen(option) {
  var group = option.parentNode;
  return option.selected && !option.disabled && !(group.disabled && group.nodeName === 'OPTGROUP');
}

function control_value() {
  var control = form.$control, values = [], i;
  if (control.nodeName !== 'SELECT') {
    return control.value;
  }
  for (i = 0; i < control.options.length; i++) {
    if (is_chosen(control.options[i])) {
      values.push(control.options[i].value);
    }
  }
  return control.multiple ? values : values.length ? values[0] : null;
}

// Names come from the page's markup, which may be somebody else's: nothing may reach
// what objects inherit, and a list must not become longer than all memory.
function is_safe(key) {
  return key !== '__proto__' && (!(form.$target instanceof Array) || key <= form.$target.length + 999);
}

// Goes into the member that this part of the name names, made if it is missing. 0: there is no
// going in.
export function form_enter(start, end, list) {
  var key = form.$name.slice(start, end), target = form.$target;
  if (!is_safe(key)) {
    return 0;
  }
  if (!own.call(target, key)) {
    target[key] = list ? [] : {};
  }
  form.$target = target = target[key];
  return target && typeof target === 'object' ? 1 : 0;
}

// Sets what this part of the name names. An empty one appends: to a list, or in an object by the
// first free index.
export function form_set(start, end) {
  var target = form.$target, key = form.$name.slice(start, end);
  if (!key) {
    for (key = target instanceof Array ? target.length : 0; own.call(target, key); key++) {}
  }
  if (is_safe(key)) {
    target[key] = control_value();
  }
}

export function form_values(selector) {
  var outer = form, values = {};
  form = { $selector: selector, $values: values };
  try {
    client.$engine.form();
  } finally {
    form = outer;
  }
  return values;
}
