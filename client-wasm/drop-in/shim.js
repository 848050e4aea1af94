// The last script of the drop-in: makes the global `Sijax` and gives it an engine, all
// while the file is evaluated, so that the page's next script can use it.
//
// Written by the build, above: `VERSION`, `WASM`, `host_functions`, `fallback`.

function instantiate() {
  // A module has no current script.
  var script = document.currentScript || document.querySelector('script[data-sijax-wasm]'), bytes, i;
  if (script && script.getAttribute('data-sijax-wasm') === 'off') {
    throw 0;
  }
  bytes = new Uint8Array(WASM.length / 2);
  for (i = 0; i < bytes.length; i++) {
    bytes[i] = parseInt(WASM.substr(i * 2, 2), 16);
  }
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), host_functions).exports;
}

// A page that loads the file twice keeps what it has set.
if (!window.Sijax || !window.Sijax.VERSION) {
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
