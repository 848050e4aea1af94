import { busy } from './busy.js';
import { within } from './registers.js';
import { send } from './send.js';
import { settle } from './settle.js';

// The requests under way by the name of their function; `$paused` is the one that waits for a pause.
var groups = {};

function start(state) {
  try {
    within(state, null, function () {
      busy(state);
    });
    send(state);
  } catch (thrown) {
    // Nobody is to wait for it.
    state.$handed = 1;
    state.$cause = thrown;
    settle(state, 2);
    throw thrown;
  }
}

function join(state, group) {
  var options = state.$options, mode = options.mode, others, i;
  if (state.$settled) {
    return;
  }
  if (mode === 'drop' && group.length || options.confirm && !confirm(options.confirm)) {
    return settle(state, 2);
  }
  if (mode === 'replace') {
    // Their callbacks may call again.
    others = group.splice(0, group.length).concat(group.$paused || []);
    for (i = others.length; i--;) {
      abort(others[i]);
    }
  }
  state.$waits = group.push(state) > 1 && mode === 'queue';
  if (!state.$waits) {
    start(state);
  }
}

// Sends a request, or has it wait for its turn.
export function admit(state) {
  var key = '$' + state.$name, pause = state.$options.debounce,
    group = state.$group = groups[key] = groups[key] || [];
  if (pause) {
    if (group.$paused) {
      settle(group.$paused, 2);
    }
    group.$paused = state;
    setTimeout(function () {
      if (group.$paused === state) {
        group.$paused = 0;
      }
      join(state, group);
    }, pause);
  } else {
    join(state, group);
  }
}

// A request has come to its end: the next one may have waited for that.
export function leave(state) {
  var group = state.$group, i;
  for (i = 0; i < group.length; i++) {
    if (group[i] === state) {
      group.splice(i, 1);
    }
  }
  if (group[0] && group[0].$waits) {
    group[0].$waits = 0;
    start(group[0]);
  }
}

export function abort(state) {
  if (state.$xhr.abort) {
    state.$xhr.abort();
  }
  settle(state, 2);
}
