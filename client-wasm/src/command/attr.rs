//! `attr`: sets a property, or adds to it.

use wasm_bindgen::prelude::wasm_bindgen;

use super::select::{Selector, each};

#[wasm_bindgen(module = "/js/attr.js")]
extern "C" {
    fn attr_prepare() -> u32;
}

pub(super) fn apply() {
    each(Selector::Own, attr_prepare);
}
