//! `alert`: shows a message.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/alert.js")]
extern "C" {
    fn show_alert();
}

pub(super) fn apply() {
    show_alert();
}
