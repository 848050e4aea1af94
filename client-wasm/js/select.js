import { get_jquery } from './registers.js';
import { failure, report } from './report.js';

// Whether all but the first sign is a letter, a digit, `_` or `-`: `querySelectorAll` takes three
// times as long for these, and a regular expression as long as the search.
function is_simple(selector) {
  var i = selector.length, code;
  while (--i > 0) {
    code = selector.charCodeAt(i);
    if (code !== 45 && code !== 95 && (code < 48 || code > 57) && ((code | 32) < 97 || (code | 32) > 122)) {
      return;
    }
  }
  return selector.length > 1;
}

// What pages select by with jQuery, for pages without it. What is not named here is the type of a
// form control.
var extension = /:(first|last|eq|visible|hidden|contains|input|button|submit|image|reset|checkbox|radio|text|password|file)(?:\((['"]?)(.*?)\2\))?(?![\w\-])/;

// The last of the selectors in a list; what stands in brackets is no list.
var last_of_list = /(?:[^,([]|\([^)]*\)|\[[^\]]*])*$/;

var marks = 0;

export function is_field(element) {
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.nodeName);
}

// Finds what stands before the first extension, keeps some of it, and goes on from there by an
// attribute that only those have for a moment.
function extended(selector) {
  var parts = extension.exec(selector), kept = [], name, argument, before, rest, start, mark, i, found, element;
  if (!parts) {
    return document.querySelectorAll(selector);
  }
  name = parts[1];
  argument = parts[3];
  before = selector.slice(0, parts.index);
  rest = selector.slice(parts.index + parts[0].length);
  // An argument of `:not` or the like: what it would match is something else.
  if (/^[^(]*\)/.test(rest)) {
    throw 0;
  }
  start = last_of_list.exec(before).index;
  mark = 'sijax-' + marks++;
  found = extended(before.slice(start).replace(/(^|[\s>+~])$/, '$1*'));
  for (i = 0; i < found.length; i++) {
    element = found[i];
    if (name === 'first' ? !i
      : name === 'last' ? i === found.length - 1
      : name === 'eq' ? i === (argument < 0 ? +argument + found.length : +argument)
      : /visible|hidden/.test(name) ? !element.getClientRects().length === (name === 'hidden')
      : name === 'contains' ? element.textContent.indexOf(argument) >= 0
      : name === 'input' ? is_field(element) || element.nodeName === 'BUTTON'
      : element.type === name || name === 'button' && element.nodeName === 'BUTTON') {
      kept.push(element);
    }
  }
  for (i = 0; i < kept.length; i++) {
    kept[i].setAttribute(mark, '');
  }
  try {
    return extended(selector.slice(0, start) + '[' + mark + ']' + rest);
  } finally {
    for (i = 0; i < kept.length; i++) {
      kept[i].removeAttribute(mark);
    }
  }
}

function matches(selector) {
  var first, found;
  if (!selector) {
    return [];
  }
  if (typeof selector === 'object') {
    return selector.nodeType ? [selector] : [].slice.call(selector);
  }
  try {
    if (is_simple(selector)) {
      first = selector.charAt(0);
      if (first === '#') {
        found = document.getElementById(selector.slice(1));
        return found ? [found] : [];
      }
      if (first === '.') {
        return [].slice.call(document.getElementsByClassName(selector.slice(1)));
      }
    }
    return document.querySelectorAll(selector);
  } catch (refused) {
    try {
      // Not `jQuery` itself, which makes elements of markup, and runs what is in it.
      return (get_jquery().find || extended)(selector);
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
