import { command } from './registers.js';

// Lists tend to call the same functions again and again.
var paths = {};

// Only the names that no walk from `window` reaches need an evaluation: top-level `let` and
// `const`, and expressions.
export function call_function() {
  var path = command.call, parts = paths[path] = paths[path] || path.split('.'), value = window, i;
  for (i = 0; i < parts.length && value != null; i++) {
    value = value[parts[i]];
  }
  (typeof value === 'function' ? value : (0, eval)(path)).apply(null, command.params);
}
