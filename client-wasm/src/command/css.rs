//! `css`: sets a style.

use wasm_bindgen::prelude::wasm_bindgen;

use super::select::select;

#[wasm_bindgen(module = "/js/css.js")]
extern "C" {
    fn css_prepare() -> u32;
    fn css_set(index: u32);
    fn css_set_custom(index: u32);
    fn css_add(index: u32);
    fn css_map();
}

pub(super) fn apply() {
    let count = select();
    if count == 0 {
        return;
    }
    match css_prepare() {
        1 => (0..count).for_each(css_set),
        2 => (0..count).for_each(css_set_custom),
        3 => (0..count).for_each(css_add),
        4 => css_map(),
        // No value: nothing is set.
        _ => {}
    }
}
