import { forget } from './forget.js';

export function remove_elements(elements) {
  var i, parent;
  for (i = 0; i < elements.length; i++) {
    parent = elements[i].parentNode;
    forget(elements[i], 1);
    if (parent) {
      parent.removeChild(elements[i]);
    }
  }
}
