import { now } from './registers.js';
import { failure, report } from './report.js';

// `querySelectorAll` takes three times as long for these.
var simple = /^.[\w\-]+$/;

function copy(list) {
  var i, result = [];
  for (i = 0; i < list.length; i++) {
    result[i] = list[i];
  }
  return result;
}

// The matches of a selector as a list that doesn't follow changes of the document.
export function find(selector) {
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
        return copy(document.getElementsByClassName(selector.slice(1)));
      }
    }
    return document.querySelectorAll(selector);
  } catch (refused) {
    try {
      return window.jQuery(selector);
    } catch (unused) {
      throw failure('bad_selector', 'Sijax: bad selector ' + selector, refused);
    }
  }
}

// Makes the matches the current elements and tells how many there are.
export function select(removed) {
  var selector = removed ? now.$command.remove : now.$command.selector, elements = now.$elements = find(selector);
  if (!elements.length) {
    report(failure('no_such_element', 'Sijax: no element matches ' + selector));
  }
  return elements.length;
}

// Does to one of them what the command has prepared.
export function set(index) {
  now.$set(now.$elements[index], index);
}
