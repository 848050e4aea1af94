import { now } from './registers.js';
import { failure } from './report.js';

// The last commands of our own server's replies: what the function returned...
export function take_return() {
  if (now.$request) {
    now.$request.$value = now.$command.value;
  }
}

// ... or why it didn't.
export function take_error() {
  var command = now.$command, error = failure(command.kind, command.message || command.kind);
  if (now.$request) {
    now.$request.$error = error;
  }
  throw error;
}
