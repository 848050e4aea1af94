//! Finding the elements that a command is about.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/select.js")]
extern "C" {
    /// Makes the matches of the command's `selector` the current elements and returns
    /// how many there are. None are reported: the page is not what the server expects.
    pub(super) fn select() -> u32;

    /// The same by its `remove`.
    pub(super) fn select_removed() -> u32;
}
