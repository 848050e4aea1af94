//! `css`: sets a style.

use wasm_bindgen::prelude::wasm_bindgen;

use super::select::{Selector, each};

#[wasm_bindgen(module = "/js/css.js")]
extern "C" {
    fn css_prepare() -> u32;
}

pub(super) fn apply() {
    each(Selector::Own, css_prepare);
}
