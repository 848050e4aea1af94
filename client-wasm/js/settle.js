import { client, within } from './registers.js';

// Something has happened to a request that is its end, unless it has ended before.
export function settle(state, event) {
  if (!state.$settled) {
    state.$settled = 1;
    within(state, null, function () {
      client.$engine.settle(event, state.$xhr.status);
    });
  }
}
