import { command, now } from './registers.js';
import { mode } from './mode.js';

// Works out the new value once for all elements: from the first one's old value, as it has
// always been.
export function prepare_attr() {
  var type = mode(), key = command.key, value = command.value, first = now.$elements[0], name;
  key = key === 'class' ? 'className' : key === 'for' ? 'htmlFor' : key;
  if (!(key in first)) {
    // Attributes are written in small letters, properties such as `readOnly` are not.
    for (name in first) {
      if (name.toLowerCase() === key) {
        key = name;
        break;
      }
    }
  }
  if (type) {
    value = type === 1 ? first[key] + value : value + first[key];
  }
  return value !== undefined && function (element) {
    element[key] = value;
  };
}
