import { command } from './registers.js';

// How new content or a new value goes with the old one: 0 replaces, 1 appends, and whatever
// else `setType` says, also nothing, prepends.
export function mode() {
  var type = command.setType;
  return type === 'replace' ? 0 : type === 'append' ? 1 : 2;
}
