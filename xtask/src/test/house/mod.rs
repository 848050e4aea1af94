//! Rules of the house that no other tool checks: which crate may know of which, and how source
//! files are laid out.

mod arrows;
mod axum;
mod check;
mod length;
mod roots;
mod source;

pub(super) use check::check;
