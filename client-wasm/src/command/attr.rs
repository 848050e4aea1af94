//! `attr`: sets a property, or adds to it.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{mode::Mode, select::select};

#[wasm_bindgen(module = "/js/attr.js")]
extern "C" {
    fn attr_prepare(mode: u32) -> u32;
    fn attr_set(index: u32);
}

pub(super) fn apply() {
    let count = select();
    if count != 0 && attr_prepare(Mode::current() as u32) != 0 {
        (0..count).for_each(attr_set);
    }
}
