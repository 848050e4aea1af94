import { contains } from './contains.js';
import { client } from './registers.js';
import { find } from './select.js';

var own = {}.hasOwnProperty;

// What is being read: the controls, the current one, and the values so far.
var form;

// Collects the controls that are inside of a match of the selector, or tied to one by a `form`
// attribute, in the order of the document. Where it is known which control was used, no other button
// counts; pages may hand over anything else, such as the index of a `map`. Returns their number.
export function form_controls() {
  var roots = find(form.$selector), i, k,
    controls = (contains.call(document.documentElement, roots[0]) || !roots[0] ? document : roots[0])
      .querySelectorAll('input:enabled,textarea:enabled,select:enabled,button:enabled');
  for (i = 0; i < controls.length; i++) {
    for (k = 0; k < roots.length; k++) {
      if (roots[k] !== controls[i] && (controls[i].form === roots[k] || contains.call(roots[k], controls[i]))
        && (!/^(button|submit|image|reset)$/.test(controls[i].type)
          || (form.$used && form.$used.nodeType ? form.$used === controls[i] : controls[i].nodeName === 'INPUT'))) {
        form.$controls.push(controls[i]);
        break;
      }
    }
  }
  return form.$controls.length;
}

// Makes a control the current one. 1: it has a name, 2: can be checked, 4: is checked.
export function form_control(index) {
  var control = form.$control = form.$controls[index];
  return (control.name ? 1 : 0) | (/^(checkbox|radio)$/.test(control.type) ? 2 : 0) | (control.checked ? 4 : 0);
}

export function control_value(control) {
  var values;
  if (control.nodeName !== 'SELECT') {
    return control.value;
  }
  values = [].map.call(control.querySelectorAll('option:checked:enabled'), function (option) {
    return option.value;
  });
  return control.multiple ? values : values.length ? values[0] : null;
}

// Puts the value of the current control to where its name says: `name`, `name[key]`, `name[key][]`.
// Names come from the page's markup, which may be somebody else's: nothing may reach what objects
// inherit, and a list must not become longer than all memory.
export function form_store() {
  var name = form.$control.name, target = form.$values, open = name.indexOf('['), keys = [name], last, i, key;
  if (open >= 0) {
    keys = name.slice(open + 1, -1).split('][');
    keys.unshift(name.slice(0, open));
    // Not a name of ours.
    if (/\W|^$/.test(keys[0]) || name.slice(-1) !== ']' || /[\n\r\u2028\u2029]/.test(name)) {
      return;
    }
  }
  last = keys.length - 1;
  for (i = 0; i <= last; i++) {
    key = keys[i];
    if (!key && i && i === last) {
      // An empty last key appends: to a list, or in an object by the first free index.
      for (key = target instanceof Array ? target.length : 0; own.call(target, key); key++) {}
    }
    if (key === '__proto__' || target instanceof Array && !(key <= target.length + 999)) {
      return;
    }
    if (i === last) {
      target[key] = control_value(form.$control);
    } else {
      // What is appended to has to be a list.
      target = own.call(target, key) ? target[key] : target[key] = i === last - 1 && !keys[last] ? [] : {};
      if (!target || typeof target !== 'object') {
        return;
      }
    }
  }
}

export function form_values(selector, used) {
  var outer = form, values = {};
  form = { $selector: selector, $used: used, $values: values, $controls: [] };
  try {
    client.$engine.form();
  } finally {
    form = outer;
  }
  return values;
}
