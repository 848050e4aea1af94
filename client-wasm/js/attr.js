import { command } from './registers.js';
import { mode } from './mode.js';

// Attributes are written in small letters, properties such as `readOnly` are not: they are looked
// for once.
var names = { 'for': 'htmlFor', 'class': 'className' };

function property(key, element) {
  var name;
  if (key in element) {
    return key;
  }
  for (name in element) {
    if (name.toLowerCase() === key) {
      return names[key] = name;
    }
  }
  return key;
}

// Works out the new value once for all elements: from the first one's old value, as it has
// always been.
export function set_attr(elements) {
  var type = mode(), key = command.key, value = command.value, first = elements[0], i;
  // Not what every object has, such as `toString`.
  key = typeof names[key] === 'string' ? names[key] : property(key, first);
  if (type) {
    value = type === 1 ? first[key] + value : value + first[key];
  }
  for (i = 0; value !== undefined && i < elements.length; i++) {
    elements[i][key] = value;
  }
}
