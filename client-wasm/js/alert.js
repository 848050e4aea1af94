import { command } from './registers.js';

export function show_alert() {
  alert(command.alert);
}
