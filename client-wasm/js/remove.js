import { now } from './registers.js';
import { forget } from './html.js';

export function remove_element(index) {
  var element = now.elements[index], parent = element.parentNode;
  if (element.firstChild) {
    forget(element.getElementsByTagName('*'));
  }
  forget([element]);
  if (parent) {
    parent.removeChild(element);
  }
}
