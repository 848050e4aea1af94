import { command, now } from './registers.js';
import { mode } from './mode.js';

// Attributes whose property has another name than the attribute.
var names = { 'for': 'htmlFor', 'class': 'className' };

(function (list, i) {
  for (i in list) {
    names[list[i].toLowerCase()] = list[i];
  }
})('tabIndex,readOnly,maxLength,cellSpacing,cellPadding,rowSpan,colSpan,useMap,frameBorder,contentEditable'.split(','));

// Works out the new value once for all elements: from the first one's old value, as it has
// always been.
export function prepare_attr() {
  var type = mode(), key = command.key, value = command.value;
  key = names.hasOwnProperty(key) ? names[key] : key;
  if (type) {
    value = type === 1 ? now.$elements[0][key] + value : value + now.$elements[0][key];
  }
  return value !== undefined && function (element) {
    element[key] = value;
  };
}
