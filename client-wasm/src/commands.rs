//! Running a list of commands.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::command;

#[wasm_bindgen(module = "/js/steps.js")]
extern "C" {
    /// Makes the next command of the list the current one and returns its kind.
    fn next() -> u32;
}

/// Applies the commands of the current list, from the current position on.
///
/// A command that fails throws through this function; the script that called it reports
/// the error and calls again for the rest of the list.
pub fn run() {
    let mut kind = next();
    while kind != command::END {
        kind = command::carry_out(kind);
    }
}
