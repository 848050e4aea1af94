import { client, now, sijax, within } from './registers.js';
import { listen } from './declare.js';
import { failure, text_of } from './report.js';
import { make_sijax } from './sijax.js';

// What Rust applications call; the drop-in has no use for it.
export function install_sijax(version, exports) {
  window.Sijax = make_sijax(version);
  client.$engine = {
    commands: exports.__sijax_commands,
    apply: exports.__sijax_apply,
    form: exports.__sijax_form,
    settle: exports.__sijax_settle
  };
  listen();
  return window.Sijax;
}

export function is_installed() {
  return !!sijax;
}

export function process_json(json) {
  sijax.processCommands(JSON.parse(json));
}

export function apply_json(json) {
  try {
    process_json(json);
  } catch (thrown) {
    return text_of(thrown);
  }
}

export function form_json(selector) {
  return JSON.stringify(sijax.getFormValues(selector));
}

// A command as its struct was written: the type came on top.
function without_type(command) {
  return JSON.stringify(command, function (key, value) {
    return this === command && key === 'type' ? undefined : value;
  });
}

// Has Rust process a type of commands. `handle` returns why it could not.
export function set_processor(type, handle) {
  var name = 'process_' + type, running;
  function processor(command) {
    // Somebody has kept the function beyond its handler.
    if (!processor.handle) {
      if (!processor.before) {
        throw failure('unknown_command', 'unknown command ', type);
      }
      return processor.before(command);
    }
    within(now.$request, command, function () {
      var wrong;
      if (running) {
        throw failure('failed_command', type + ': ', 'its handler is running');
      }
      running = true;
      try {
        wrong = processor.handle(without_type(command));
      } finally {
        running = false;
      }
      if (wrong !== undefined) {
        throw failure('failed_command', type + ': ', wrong);
      }
    });
  }
  processor.handle = handle;
  processor.before = sijax[name];
  processor.release = function () {
    var before = processor.before;
    processor.handle = null;
    if (sijax[name] === processor) {
      // Handlers may end in any order.
      while (before && before.release && !before.handle) {
        before = before.before;
      }
      if (before) {
        sijax[name] = before;
      } else {
        delete sijax[name];
      }
    }
  };
  sijax[name] = processor;
  return processor;
}

export function release_processor(processor) {
  processor.release();
}
