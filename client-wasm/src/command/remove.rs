//! `remove`: takes elements out of the document.

use wasm_bindgen::prelude::wasm_bindgen;

use super::select::select_removed;

#[wasm_bindgen(module = "/js/remove.js")]
extern "C" {
    fn remove_element(index: u32);
}

pub(super) fn apply() {
    (0..select_removed()).for_each(remove_element);
}
