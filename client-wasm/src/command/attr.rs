//! `attr`: sets a property, or adds to it.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{
    mode::Mode,
    select::{Selector, each},
};

#[wasm_bindgen(module = "/js/attr.js")]
extern "C" {
    fn attr_prepare(mode: u32) -> u32;
}

pub(super) fn apply() {
    each(Selector::Own, || attr_prepare(Mode::current().0));
}
