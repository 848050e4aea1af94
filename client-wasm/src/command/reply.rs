//! `sijax_return` and `sijax_error`: what became of the call that this list answers.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/reply.js")]
extern "C" {
    pub(super) fn take_return();
    pub(super) fn take_error();
}
