import { forget } from './forget.js';

function remove_element(element) {
  var parent = element.parentNode;
  forget(element, 1);
  if (parent) {
    parent.removeChild(element);
  }
}

export function prepare_remove() {
  return remove_element;
}
