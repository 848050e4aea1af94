//! `html`: sets, appends or prepends the content of elements.

use wasm_bindgen::prelude::wasm_bindgen;

use super::select::{Selector, each};

#[wasm_bindgen(module = "/js/html.js")]
extern "C" {
    fn html_prepare() -> u32;
    fn html_run_scripts();
}

/// What was inserted is a fragment that may have scripts in it.
const FRAGMENT: u32 = 2;

/// Scripts run once, however many targets there are, and after all of them have the content.
pub(super) fn apply() {
    if each(Selector::Own, html_prepare) == FRAGMENT {
        html_run_scripts();
    }
}
