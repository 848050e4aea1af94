import { now } from './registers.js';
import { failure } from './report.js';

// The last commands of our own server's replies: what the function returned...
export function take_return() {
  if (now.$request) {
    now.$request.$value = now.$command.value;
  }
}

export function refusal() {
  return failure(now.$command.kind || 'server_failure', '', now.$command.message || now.$command.kind);
}

// ... or why it didn't.
export function take_error() {
  var error = refusal();
  if (now.$request) {
    now.$request.$error = error;
  }
  throw error;
}
