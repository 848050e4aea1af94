import { client, command, now, set_command, sijax, within } from './registers.js';
import { failure } from './report.js';
import { show_alert } from './alert.js';
import { set_attr } from './attr.js';
import { call_function } from './call.js';
import { set_css } from './css.js';
import { set_html } from './html.js';
import { remove_elements } from './remove.js';
import { take_error, take_return } from './reply.js';
import { run_script } from './script.js';
import { find } from './select.js';

// All commands: what does them, to the elements that it is given. Rust knows the first by the
// number 2, and so on; see command/apply.rs.
var kinds = {
  alert: show_alert,
  html: set_html,
  attr: set_attr,
  css: set_css,
  script: run_script,
  remove: remove_elements,
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

// Makes the next command the current one and tells its number: 0 at the end, 1 for one that
// is not ours.
export function next() {
  var processor;
  if (now.$position >= now.$list.length) {
    return 0;
  }
  processor = now.$processor = sijax.getCommandProcessor(set_command(now.$list[now.$position++]).type);
  return processor && builtin[processor.kind] === processor ? processor.kind : 1;
}

// Does what the current command says, and those of the same kind that follow: 1: to the matches of
// its selector, 2: to those of what it says is to be removed. Returns the number of the next one.
export function step(kind, way) {
  var elements, following;
  do {
    elements = way && find(way > 1 ? command.remove : command.selector);
    if (!way || elements.length) {
      steps[kind](elements);
    }
    following = next();
  } while (following === kind);
  return following;
}
