import { client } from './registers.js';
import { make_sijax } from './sijax.js';

// What Rust applications call; the drop-in has no use for it.
export function install_sijax(version, exports) {
  window.Sijax = make_sijax(version);
  client.$engine = {
    commands: exports.__sijax_commands,
    apply: exports.__sijax_apply,
    form: exports.__sijax_form,
    settle: exports.__sijax_settle
  };
  return window.Sijax;
}

export function process_json(json) {
  client.$sijax.processCommands(JSON.parse(json));
}

export function form_json(selector) {
  return JSON.stringify(client.$sijax.getFormValues(selector));
}
