//! `call`: calls a function of the page.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/call.js")]
extern "C" {
    fn call_function();
}

pub(super) fn apply() {
    call_function();
}
