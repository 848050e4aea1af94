import { client, now, within } from './registers.js';
import { failure, report, report_thrown } from './report.js';

// All commands. Rust knows the first by the number 2, and so on; see command/apply.rs.
var kinds = [
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

function add_processor(sijax, name, kind) {
  var processor = builtin[kind] = sijax['process_' + name] = function (command) {
    within(now.$request, [], command, function () {
      client.$engine.apply(kind);
    });
  };
  processor.kind = kind;
}

export function add_processors(sijax) {
  for (var i = 0; i < kinds.length; i++) {
    add_processor(sijax, kinds[i], i + 2);
  }
}

// Makes the next command the current one and tells its number: 0 at the end, 1 for one that
// is not ours.
export function next() {
  var processor;
  if (now.$position >= now.$list.length) {
    return 0;
  }
  now.$command = now.$list[now.$position++];
  now.$processor = processor = client.$sijax.getCommandProcessor(now.$command.type);
  return processor && builtin[processor.kind] === processor ? processor.kind : 1;
}

// The page's own processor, for a command of its own or in place of ours.
export function run_custom() {
  var processor = now.$processor;
  if (!processor) {
    throw failure('unknown_command', 'unknown command ', now.$command.type);
  }
  processor(now.$command);
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
    report(failure('bad_reply', 'not a list of commands: ', commands));
  }
  return list;
}

export function process_commands(commands) {
  var list = to_list(commands);
  within(now.$request, list, null, function () {
    var position;
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
  });
}

// How new content or a new value goes with the old one: 0 replaces, 1 appends, and whatever
// else `setType` says, also nothing, prepends.
export function set_type() {
  var type = now.$command.setType;
  return type === 'replace' ? 0 : type === 'append' ? 1 : 2;
}
