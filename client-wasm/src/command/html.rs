//! `html`: sets, appends or prepends the content of elements.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{mode::Mode, select::select};

#[wasm_bindgen(module = "/js/html.js")]
extern "C" {
    fn html_shape() -> u32;
    fn html_set_text(index: u32);
    fn html_set_markup(index: u32);
    fn html_clear(index: u32);
    fn html_parse();
    fn html_insert(index: u32, mode: u32, more: u32);
    fn html_run_scripts();
}

const NOTHING: u32 = 0;
const TEXT: u32 = 1;
const MARKUP: u32 = 2;

pub(super) fn apply() {
    let count = select();
    if count == 0 {
        return;
    }
    let mode = Mode::current();
    match html_shape() {
        NOTHING => {}
        TEXT if mode == Mode::Replace => (0..count).for_each(html_set_text),
        MARKUP if mode == Mode::Replace => (0..count).for_each(html_set_markup),
        _ => insert(count, mode),
    }
}

/// Parses once, inserts into every target, and runs the scripts once, after all that.
fn insert(count: u32, mode: Mode) {
    html_parse();
    for index in 0..count {
        if mode == Mode::Replace {
            html_clear(index);
        }
        html_insert(index, mode as u32, count - 1 - index);
    }
    html_run_scripts();
}
