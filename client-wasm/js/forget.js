import { now } from './registers.js';

// jQuery keeps data and handlers apart from the elements: let it forget those inside of an
// element, and the element's own.
export function forget(element, itself) {
  var jquery = now.$jquery;
  if (jquery && jquery.cleanData) {
    if (element.firstElementChild) {
      jquery.cleanData(element.getElementsByTagName('*'));
    }
    if (itself) {
      jquery.cleanData([element]);
    }
  }
}
