import { command } from './registers.js';
import { compile } from './script.js';

// Lists tend to call the same functions again and again.
var paths = {};

// Only the names that no walk from `window` reaches need an evaluation: top-level `let` and
// `const`, and expressions.
export function call_function() {
  var path = command.call, parts = paths[path] || (paths[path] = path.split('.')),
    value = window[parts[0]], i;
  // The first step stands alone: in the loop it would make the others slow.
  for (i = 1; i < parts.length && value != null; i++) {
    value = value[parts[i]];
  }
  (typeof value === 'function' ? value : compile('return ' + path)()).apply(null, command.params);
}
