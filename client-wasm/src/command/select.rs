//! Finding the elements that a command is about, and going through them.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/select.js")]
extern "C" {
    fn select(removed: u32) -> u32;
    fn set(index: u32);
}

/// Where a command has its selector.
#[derive(Clone, Copy, Debug)]
pub(super) enum Selector {
    /// In `selector`.
    Own = 0,
    /// In `remove`.
    Removed = 1,
}

/// Makes the matches of the command's selector the current elements, lets `prepare` choose
/// what is done with one of them, and does it with all. Returns what `prepare` said: when
/// that is 0, or nothing matches, nothing is done.
///
/// That nothing matches is reported: the page is not what the server thinks it is.
pub(super) fn each(selector: Selector, prepare: impl FnOnce() -> u32) -> u32 {
    let count = select(selector as u32);
    if count == 0 {
        return 0;
    }
    let prepared = prepare();
    if prepared != 0 {
        set_all(count);
    }
    prepared
}

/// Once for all commands: inlined into each it is a third of the engine.
#[inline(never)]
fn set_all(count: u32) {
    for index in 0..count {
        set(index);
    }
}
