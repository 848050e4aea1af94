import { report_thrown } from './report.js';
import { find } from './select.js';

// Counts, as requests overlap.
function count(element, name, step) {
  return element[name] = (element[name] || 0) + step;
}

function mark(elements, step) {
  for (var i = 0, is_busy; i < elements.length; i++) {
    is_busy = count(elements[i], 'sijaxBusy', step) > 0;
    elements[i].classList.toggle('sijax-busy', is_busy);
    elements[i].setAttribute('aria-busy', is_busy);
  }
}

// What cannot be shown does not stop the request.
function find_shown(selector) {
  try {
    return selector ? find(selector) : [];
  } catch (unreadable) {
    report_thrown(unreadable);
    return [];
  }
}

// Shows that a request has begun: `busy` elements to whoever looks or listens, `disable` ones by
// taking no input.
export function busy(state) {
  var elements = find_shown(state.$options.busy), disabled = find_shown(state.$options.disable), off = [], i,
    focus = document.activeElement;
  mark(elements, 1);
  for (i = 0; i < disabled.length; i++) {
    // Not what the page has disabled by itself.
    if (!disabled[i].disabled || disabled[i].sijaxOff) {
      count(disabled[i], 'sijaxOff', 1);
      disabled[i].disabled = true;
      off.push(disabled[i]);
    }
  }
  // ... and that it has ended.
  state.$idle = function () {
    mark(elements, -1);
    for (i = 0; i < off.length; i++) {
      off[i].disabled = count(off[i], 'sijaxOff', -1) > 0;
      // What is disabled loses the focus; the keyboard goes on where it was.
      if (off[i].contains(focus) && document.activeElement === document.body) {
        focus.focus();
      }
    }
  };
}
