//! The engine under the names by which `js/rust_api.js` finds it in an application's module.

#![expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]

use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine;

#[wasm_bindgen]
pub fn __sijax_commands() {
    engine::commands();
}

#[wasm_bindgen]
pub fn __sijax_apply(kind: u32) {
    engine::apply(kind);
}

#[wasm_bindgen]
pub fn __sijax_form() {
    engine::form();
}

#[wasm_bindgen]
pub fn __sijax_settle(event: u32, status: u32) {
    engine::settle(event, status);
}
