//! What a command is done to.

/// What a command of some kind is done to, by numbers that the script knows, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// No elements.
    Once = 0,
    /// Each match of `selector`.
    Each = 1,
    /// Each match of the selector in `remove`.
    EachRemoved = 2,
}
