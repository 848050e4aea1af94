import { command, now } from './registers.js';
import { mode } from './mode.js';

// Attributes are written in small letters, properties such as `readOnly` are not: they are looked
// for once.
var names = { 'for': 'htmlFor', 'class': 'className' };

// Works out the new value once for all elements: from the first one's old value, as it has
// always been.
export function prepare_attr() {
  var type = mode(), key = command.key, value = command.value, first = now.$elements[0], name;
  if (names.hasOwnProperty(key)) {
    key = names[key];
  } else if (!(key in first)) {
    for (name in first) {
      if (name.toLowerCase() === key) {
        key = names[key] = name;
        break;
      }
    }
  } else {
    names[key] = key;
  }
  if (type) {
    value = type === 1 ? first[key] + value : value + first[key];
  }
  return value !== undefined && function (element) {
    element[key] = value;
  };
}
