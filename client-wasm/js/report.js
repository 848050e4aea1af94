import { client, now } from './registers.js';

// An error in the shape that `Sijax.onError` is promised.
export function failure(kind, message, cause) {
  var error = new Error(message);
  error.kind = kind;
  error.command = now.$command;
  error.cause = cause;
  return error;
}

// Hands an error to the page. What the page's own hook throws must not stop the list.
export function report(error) {
  var sijax = client.$sijax;
  try {
    if (sijax.onError) {
      sijax.onError(error);
    } else if (window.console) {
      console[error.kind === 'no_such_element' ? 'warn' : 'error'](error);
    }
  } catch (thrown) {
    setTimeout(function () {
      throw thrown;
    }, 0);
  }
}

// Reports whatever stopped the current command.
export function report_thrown(thrown) {
  report(thrown && thrown.kind ? thrown
    : failure('failed_command', 'Sijax: ' + (now.$command && now.$command.type) + ': ' + thrown, thrown));
}
