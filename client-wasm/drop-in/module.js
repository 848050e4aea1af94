// The last script of the ES module: plain script runs at once, and wasm takes over when it has
// come. Nothing is lost between: an engine keeps nothing from one entry to the next.
//
// Written by the build, above: `VERSION`, `host_functions`, `fallback`; around all of it: `Sijax`
// and `ready`, which the module exports.

function instantiate(response) {
  // Streaming is refused unless the server names the type, and the attempt would use the file up.
  return WebAssembly.instantiateStreaming && response.ok && response.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.instantiateStreaming(response, host_functions)
    : response.arrayBuffer().then(function (bytes) {
      return WebAssembly.instantiate(bytes, host_functions);
    });
}

function take_over(result) {
  client.$engine = result.instance.exports;
  return Sijax.wasm = true;
}

function stay() {
  return false;
}

function choose_engine() {
  client.$engine = fallback();
  Sijax.wasm = false;
  if (window.WebAssembly && !document.querySelector('[data-sijax-wasm=off]')) {
    // Bundlers look for just this expression.
    ready = fetch(new URL('./sijax.wasm', import.meta.url)).then(instantiate).then(take_over)['catch'](stay);
  }
}

// A page that has the client already keeps what it has set.
Sijax = window.Sijax;
if (Sijax && Sijax.VERSION === VERSION) {
  ready = Promise.resolve(!!Sijax.wasm);
} else {
  Sijax = window.Sijax = make_sijax(VERSION);
  choose_engine();
  listen();
}
