import { now } from './registers.js';
import { forget } from './html.js';

function remove_element(element) {
  var parent = element.parentNode;
  forget(element, 1);
  if (parent) {
    parent.removeChild(element);
  }
}

export function remove_prepare() {
  now.$set = remove_element;
  return 1;
}
