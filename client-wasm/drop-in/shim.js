// The last script of the drop-in: makes the global `Sijax` and gives it an engine, all
// while the file is evaluated, so that the page's next script can use it.
//
// Written by the build, above: `VERSION`, `WASM`, `host_functions`, `fallback`.

function instantiate() {
  var bytes = WASM.match(/../g), i;
  if (document.querySelector('[data-sijax-wasm=off]')) {
    throw 0;
  }
  for (i = 0; i < bytes.length; i++) {
    bytes[i] = parseInt(bytes[i], 16);
  }
  return new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)), host_functions).exports;
}

// A page that loads the file twice keeps what it has set.
if (!window.Sijax || window.Sijax.VERSION !== VERSION) {
  window.Sijax = make_sijax(VERSION);
  try {
    client.$engine = instantiate();
    // Tells pages and tests which engine it is.
    sijax.wasm = true;
  } catch (no_wasm) {
    client.$engine = fallback();
    sijax.wasm = false;
  }
  listen();
}
