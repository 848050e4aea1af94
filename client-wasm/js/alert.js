import { now } from './registers.js';

export function show_alert() {
  window.alert(now.$command.alert);
}
