import { client, enter, leave, now } from './registers.js';
import { failure, report, report_thrown } from './report.js';

// The index is the number that Rust knows a command by; see command/mod.rs.
export var kinds = [
  '', '', '',
  'alert',
  'html',
  'attr',
  'css',
  'script',
  'remove',
  'call',
  'sijax_return',
  'sijax_error'
];

// The processors as this library made them, by number: whoever finds another one
// in their place has met a page's own.
var builtin = [];

function make_processor(kind) {
  return function (command) {
    var outer = enter([], command, now.$request);
    try {
      client.$engine.apply(kind);
    } finally {
      leave(outer);
    }
  };
}

export function add_processors(sijax) {
  for (var kind = 3; kind < 10; kind++) {
    sijax['process_' + kinds[kind]] = builtin[kind] = make_processor(kind);
    builtin[kind].kind = kind;
  }
}

// Makes the next command the current one and tells its number, 0 at the end.
export function next() {
  var type, processor, kind;
  if (now.$position >= now.$list.length) {
    return 0;
  }
  now.$command = now.$list[now.$position++];
  type = now.$command.type;
  processor = client.$sijax.getCommandProcessor(type);
  if (processor) {
    kind = processor.kind;
    if (builtin[kind] === processor) {
      return kind;
    }
    now.$processor = processor;
    return 1;
  }
  return type === kinds[10] ? 10 : type === kinds[11] ? 11 : 2;
}

export function run_custom() {
  var processor = now.$processor;
  processor(now.$command);
}

export function refuse_unknown() {
  throw failure('unknown_command', 'Sijax: unknown command ' + now.$command.type);
}

// A page may hand over an object of commands in place of a list.
function to_list(commands) {
  var list = [], key;
  if (commands && typeof commands === 'object') {
    if (typeof commands.length === 'number') {
      return commands;
    }
    for (key in commands) {
      list.push(commands[key]);
    }
  } else {
    report(failure('bad_reply', 'Sijax: not a list of commands: ' + commands));
  }
  return list;
}

export function process_commands(commands) {
  var list = to_list(commands), outer = enter(list, null, now.$request), position;
  try {
    // A command that throws leaves the engine: report it and enter again behind it.
    while (now.$position < list.length) {
      position = now.$position;
      try {
        client.$engine.commands();
      } catch (thrown) {
        report_thrown(thrown);
        if (now.$position === position) {
          // Not a command: the engine itself. It would never come to an end.
          break;
        }
      }
    }
  } finally {
    leave(outer);
  }
}

export function set_type() {
  var type = now.$command.setType;
  return type === 'replace' ? 0 : type === 'append' ? 1 : 2;
}
