//! `remove`: takes elements out of the document.

use wasm_bindgen::prelude::wasm_bindgen;

use super::select::{Selector, each};

#[wasm_bindgen(module = "/js/remove.js")]
extern "C" {
    fn remove_prepare() -> u32;
}

pub(super) fn apply() {
    each(Selector::Removed, remove_prepare);
}
