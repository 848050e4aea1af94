import { find } from './select.js';

function mark(element, step) {
  var count = element.sijaxBusy = (element.sijaxBusy || 0) + step;
  element.classList[count ? 'add' : 'remove']('sijax-busy');
  element[count ? 'setAttribute' : 'removeAttribute']('aria-busy', true);
}

// Shows that a request has begun: `busy` elements to whoever looks or listens, `disable` ones by
// taking no input.
export function busy(state) {
  var options = state.$options, elements = options.busy ? find(options.busy) : [],
    disabled = options.disable ? find(options.disable) : [], off = [], i, focus = document.activeElement;
  for (i = 0; i < elements.length; i++) {
    mark(elements[i], 1);
  }
  for (i = 0; i < disabled.length; i++) {
    // Not what the page has disabled by itself.
    if (!disabled[i].disabled || disabled[i].sijaxOff) {
      disabled[i].sijaxOff = (disabled[i].sijaxOff || 0) + 1;
      disabled[i].disabled = true;
      off.push(disabled[i]);
    }
  }
  // ... and that it has ended.
  state.$idle = function () {
    for (i = 0; i < elements.length; i++) {
      mark(elements[i], -1);
    }
    for (i = 0; i < off.length; i++) {
      off[i].disabled = --off[i].sijaxOff > 0;
      // What is disabled loses the focus; the keyboard goes on where it was.
      if (off[i].contains(focus) && document.activeElement === document.body) {
        focus.focus();
      }
    }
  };
}
