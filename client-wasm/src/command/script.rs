//! `script`: runs a script.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/script.js")]
extern "C" {
    fn run_script();
}

pub(super) fn apply() {
    run_script();
}
