import { now } from './registers.js';

// Lists tend to call the same function again and again.
var last_path, parts;

// Only the names that no walk from `window` reaches need an evaluation: top-level `let` and
// `const`, and expressions.
function resolve(path) {
  var value = window, i;
  if (path !== last_path) {
    parts = path.split('.');
    last_path = path;
  }
  for (i = 0; i < parts.length && value != null; i++) {
    value = value[parts[i]];
  }
  return typeof value === 'function' ? value : (0, eval)(path);
}

export function call_function() {
  resolve(now.$command.call).apply(null, now.$command.params);
}
