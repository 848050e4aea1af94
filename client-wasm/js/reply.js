import { command, now } from './registers.js';
import { failure } from './report.js';

// The last commands of our own server's replies: what the function returned...
export function take_return() {
  if (now.$request) {
    now.$request.$value = command.value;
  }
}

export function refusal() {
  return failure(command.kind || 'server_failure', '', command.message || command.kind);
}

// ... or why it didn't.
export function take_error() {
  var error = refusal();
  if (now.$request) {
    now.$request.$error = error;
  }
  throw error;
}
