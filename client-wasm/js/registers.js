// What the Rust side speaks about by number. Strings, elements and values stay here:
// only integers cross, which needs neither glue code nor a memory. Names that begin with
// `$` are nobody else's business: the build shortens them.

// The engine: wasm, or the script made from it.
export var client = {};

// The object that pages know as `Sijax`.
export var sijax;

export function set_sijax(made) {
  return sijax = made;
}

// The registers of what is running now: the command, and beside it
// `$list` and `$position`: the commands, and the index of the next one,
// `$processor`: what processes the command,
// `$request`: whose reply this is,
// `$jquery`: looked up once, as a global that is missing is slow to find missing.
export var command;
export var now = {};

export function set_command(next) {
  return command = next;
}

// jQuery, where it is: an element of that id is none.
export function get_jquery() {
  return typeof window.jQuery === 'function' && window.jQuery;
}

// Does `work` with registers of its own: a list, a reply or a direct call to a processor may
// begin inside of another one, which goes on with what it had, however this one ends.
export function within(request, current, work, list) {
  var outer = now, outer_command = command;
  now = { $request: request, $list: list || [], $position: 0, $jquery: get_jquery() };
  command = current;
  try {
    work();
  } finally {
    now = outer;
    command = outer_command;
  }
}
