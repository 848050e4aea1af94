import { client, command, now, sijax, within } from './registers.js';
import { failure } from './report.js';
import { show_alert } from './alert.js';
import { prepare_attr } from './attr.js';
import { call_function } from './call.js';
import { prepare_css } from './css.js';
import { prepare_html } from './html.js';
import { prepare_remove } from './remove.js';
import { take_error, take_return } from './reply.js';
import { run_script } from './script.js';

// All commands: what does them at one go, or prepares what is done to an element and returns that.
// Rust knows the first by the number 2, and so on; see command/apply.rs.
var kinds = {
  alert: show_alert,
  html: prepare_html,
  attr: prepare_attr,
  css: prepare_css,
  script: run_script,
  remove: prepare_remove,
  call: call_function,
  sijax_return: take_return,
  sijax_error: take_error
};

var steps = [0, run_custom];

// The processors as this library made them, by number: whoever finds another one
// in their place has met a page's own.
export var builtin = [];

function add_processor(name, kind) {
  (builtin[kind] = sijax['process_' + name] = function (given) {
    within(now.$request, given, function () {
      client.$engine.apply(kind);
    });
  }).kind = kind;
}

export function add_processors() {
  var name, kind = 2;
  for (name in kinds) {
    steps[kind] = kinds[name];
    add_processor(name, kind++);
  }
}

// The page's own processor, for a command of its own or in place of ours.
function run_custom() {
  var processor = now.$processor;
  if (!processor) {
    throw failure('unknown_command', 'unknown command ', command.type);
  }
  processor(command);
}

// Does the step of the current command. 0: it has prepared nothing, 2: something has to be done
// after all elements.
export function step(kind) {
  now.$finish = 0;
  return (now.$set = steps[kind]()) ? now.$finish ? 2 : 1 : 0;
}

// Does to one of the elements what the command has prepared.
export function set(index) {
  now.$set(now.$elements[index], index);
}

export function finish() {
  now.$finish();
}
