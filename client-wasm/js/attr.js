import { now } from './registers.js';

// Attributes whose property has another name than the attribute.
var names = {
  'for': 'htmlFor',
  'class': 'className',
  tabindex: 'tabIndex',
  readonly: 'readOnly',
  maxlength: 'maxLength',
  cellspacing: 'cellSpacing',
  cellpadding: 'cellPadding',
  rowspan: 'rowSpan',
  colspan: 'colSpan',
  usemap: 'useMap',
  frameborder: 'frameBorder',
  contenteditable: 'contentEditable'
};

// Works out the new value once for all elements: from the first one's old value,
// as it has always been. 0: there is nothing to set.
export function attr_prepare(mode) {
  var key = now.command.key, value = now.command.value;
  if (names.hasOwnProperty(key)) {
    key = names[key];
  }
  now.key = key;
  now.value = mode === 0 ? value
    : mode === 1 ? now.elements[0][key] + value
    : value + now.elements[0][key];
  return now.value === undefined ? 0 : 1;
}

export function attr_set(index) {
  now.elements[index][now.key] = now.value;
}
