import { now } from './registers.js';

export function show_alert() {
  alert(now.$command.alert);
}
