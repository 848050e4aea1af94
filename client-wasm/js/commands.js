import { client, command, now, within } from './registers.js';
import { failure, report, report_thrown } from './report.js';
import { loaded } from './declare.js';

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
  within(now.$request, null, function () {
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
  }, list);
  loaded();
}
