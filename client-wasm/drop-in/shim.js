// The last script of the drop-in: makes the global `Sijax` and gives it an engine, all
// while the file is evaluated, so that the page's next script can use it.
//
// Written by the build, above: `VERSION`, `WASM`, `host_functions`, `fallback`.

function instantiate() {
  var script = document.currentScript, bytes, text, i;
  if (script && script.getAttribute('data-sijax-wasm') === 'off') {
    throw 0;
  }
  if (Uint8Array.fromBase64) {
    bytes = Uint8Array.fromBase64(WASM);
  } else {
    text = atob(WASM);
    bytes = new Uint8Array(text.length);
    for (i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
  }
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), host_functions).exports;
}

window.Sijax = make_sijax(VERSION);
try {
  client.$engine = instantiate();
  // Tells pages and tests which engine it is.
  window.Sijax.wasm = true;
} catch (no_wasm) {
  client.$engine = fallback();
  window.Sijax.wasm = false;
}
