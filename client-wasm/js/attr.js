import { now } from './registers.js';
import { set_type } from './commands.js';

// Attributes whose property has another name than the attribute.
var names = { 'for': 'htmlFor', 'class': 'className' };

(function (list, i) {
  for (i in list) {
    names[list[i].toLowerCase()] = list[i];
  }
})('tabIndex,readOnly,maxLength,cellSpacing,cellPadding,rowSpan,colSpan,useMap,frameBorder,contentEditable'.split(','));

function set_property(element) {
  element[now.$key] = now.$value;
}

// Works out the new value once for all elements: from the first one's old value, as it has
// always been. 0: there is nothing to set.
export function attr_prepare() {
  var mode = set_type(), key = now.$command.key, value = now.$command.value;
  now.$key = key = names.hasOwnProperty(key) ? names[key] : key;
  now.$value = mode === 0 ? value
    : mode === 1 ? now.$elements[0][key] + value
    : value + now.$elements[0][key];
  now.$set = set_property;
  return now.$value === undefined ? 0 : 1;
}
