// What the Rust side speaks about by number. Strings, elements and values stay here:
// only integers cross, which needs neither glue code nor a memory. Names that begin with
// `$` are nobody else's business: the build shortens them.

// The public object, and the engine: wasm, or the script made from it.
export var client = {
  $sijax: null,
  $engine: null
};

// The registers of what is running now.
export var now = {};

// Does `work` with registers of its own: a list, a reply or a direct call to a processor may
// begin inside of another one, which goes on with what it had, however this one ends.
export function within(request, list, command, work) {
  var outer = now;
  now = {
    // The list, the index of its next command, the current command and its processor.
    $list: list,
    $position: 0,
    $command: command,
    $processor: null,
    // What the command works on and with, and what it does to one element.
    $elements: null,
    $set: null,
    $key: null,
    $value: null,
    // The request whose reply this is.
    $request: request,
    // Looked up once: a global that is missing is slow to find missing.
    $jquery: window.jQuery
  };
  try {
    work();
  } finally {
    now = outer;
  }
}
