import { command, now, sijax } from './registers.js';

// Commands, and what is thrown, may be anything, and some things refuse to be text.
export function text_of(value) {
  try {
    return '' + value;
  } catch (refused) {
    return '?';
  }
}

// An error in the shape that `Sijax.onError` is promised. Its message begins with the function
// that the page has called, if this is about a request, and ends with what it is about.
export function failure(kind, text, subject, cause) {
  var name = now.$request && now.$request.$name,
    error = Error('Sijax: ' + (name ? text_of(name) + ': ' : '') + text + text_of(subject));
  error.kind = kind;
  error['function'] = name;
  error.command = command;
  error.cause = cause;
  return error;
}

// For `window.onerror`, and nobody else.
export function throw_later(thrown) {
  setTimeout(function () {
    throw thrown;
  });
}

// Hands an error to the page. What the page's own hook throws must not stop the list.
export function report(error) {
  try {
    if (sijax.onError) {
      sijax.onError(error);
    } else if (error.kind !== 'aborted') {
      console[error.kind === 'no_such_element' ? 'warn' : 'error'](error);
    }
  } catch (thrown) {
    throw_later(thrown);
  }
}

// Reports whatever stopped the current command.
export function report_thrown(thrown) {
  report(thrown && thrown.kind ? thrown
    : failure('failed_command', text_of(command && command.type) + ': ', thrown, thrown));
}
