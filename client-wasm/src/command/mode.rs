use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/commands.js")]
extern "C" {
    fn set_type() -> u32;
}

/// How new content or a new value goes with the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Replace = 0,
    Append = 1,
    /// Whatever else `setType` says, also nothing.
    Prepend = 2,
}

impl Mode {
    /// Of the current command.
    pub(super) fn current() -> Self {
        match set_type() {
            0 => Self::Replace,
            1 => Self::Append,
            _ => Self::Prepend,
        }
    }
}
