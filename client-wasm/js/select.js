import { now } from './registers.js';
import { failure, report } from './report.js';

// `querySelectorAll` takes three times as long for these.
var simple = /^.[\w\-]+$/;

function to_array(list) {
  return [].slice.call(list);
}

function matches(selector) {
  var first, found;
  if (!selector) {
    return [];
  }
  if (selector.nodeType) {
    return [selector];
  }
  try {
    if (simple.test(selector)) {
      first = selector.charAt(0);
      if (first === '#') {
        found = document.getElementById(selector.slice(1));
        return found ? [found] : [];
      }
      if (first === '.') {
        return to_array(document.getElementsByClassName(selector.slice(1)));
      }
    }
    return document.querySelectorAll(selector);
  } catch (refused) {
    try {
      return window.jQuery(selector);
    } catch (unused) {
      throw failure('bad_selector', 'bad selector ', selector, refused);
    }
  }
}

// The matches of a selector as a list that doesn't follow changes of the document. That there
// are none is reported: the page is not what the caller thinks it is.
export function find(selector) {
  var found = matches(selector);
  if (!found.length) {
    report(failure('no_such_element', 'no element matches ', selector));
  }
  return found;
}

// Makes the matches the current elements and tells how many there are.
export function select(removed) {
  now.$elements = find(removed ? now.$command.remove : now.$command.selector);
  return now.$elements.length;
}

// Does to one of them what the command has prepared.
export function set(index) {
  now.$set(now.$elements[index], index);
}
