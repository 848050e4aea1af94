//! How a command is carried out, step by step. What a step does is in the scripts.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/steps.js")]
extern "C" {
    fn step(kind: u32) -> u32;
    fn set(index: u32);
    fn finish();
}

#[wasm_bindgen(module = "/js/select.js")]
extern "C" {
    fn select(removed: u32) -> u32;
}

/// What the engine does for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// One step does it all.
    Once,
    /// One step prepares what is done to an element; it is done to each match of `selector`.
    Each,
    /// The same, with the selector in `remove`.
    EachRemoved,
}

/// In place of a step that has prepared something: there is nothing to do.
const NOTHING: u32 = 0;
/// Something is left to do once all elements are done, such as running the scripts in new content:
/// once, however many targets there are, and after all of them have it.
const UNFINISHED: u32 = 2;

/// Carries out a command of this kind that needs one step.
pub(super) fn once(kind: u32) {
    step(kind);
}

/// Carries out a command of this kind on elements.
///
/// That nothing matches is reported by the script: the page is not what the server thinks it is.
pub(super) fn each(kind: u32, removed: bool) {
    let count = select(removed.into());
    if count == 0 {
        return;
    }
    let prepared = step(kind);
    if prepared == NOTHING {
        return;
    }
    for index in 0..count {
        set(index);
    }
    if prepared == UNFINISHED {
        finish();
    }
}
