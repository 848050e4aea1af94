import { busy } from './busy.js';
import { send } from './send.js';
import { settle } from './settle.js';

// The requests under way by the name of their function, and those that wait for a pause.
var groups = {}, paused = {};

function start(state) {
  try {
    busy(state);
    send(state);
  } catch (thrown) {
    // Nobody is to wait for it.
    state.$handed = 1;
    state.$cause = thrown;
    settle(state, 2);
    throw thrown;
  }
}

function join(state) {
  var options = state.$options, mode = options.mode, key = '$' + state.$name,
    group = groups[key] = groups[key] || [], other;
  if (state.$settled) {
    return;
  }
  if (mode === 'drop' && group.length || options.confirm && !confirm(options.confirm)) {
    return settle(state, 2);
  }
  while (mode === 'replace' && (other = group.pop())) {
    abort(other);
  }
  state.$group = group;
  state.$waits = group.push(state) > 1 && mode === 'queue';
  if (!state.$waits) {
    start(state);
  }
}

// Sends a request, or has it wait for its turn.
export function admit(state) {
  var key = '$' + state.$name, pause = state.$options.debounce;
  if (pause) {
    if (paused[key]) {
      settle(paused[key], 2);
    }
    paused[key] = state;
    setTimeout(function () {
      if (paused[key] === state) {
        paused[key] = 0;
      }
      join(state);
    }, pause);
  } else {
    join(state);
  }
}

// A request has come to its end: the next one may have waited for that.
export function leave(state) {
  var group = state.$group || [], i;
  if (state.$idle) {
    state.$idle();
  }
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
