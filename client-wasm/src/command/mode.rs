use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/commands.js")]
extern "C" {
    fn set_type() -> u32;
}

/// How new content or a new value goes with the old one: 0 replaces, 1 appends, and whatever
/// else `setType` says, also nothing, prepends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mode(pub(super) u32);

impl Mode {
    /// Of the current command.
    pub(super) fn current() -> Self {
        Self(set_type())
    }
}
