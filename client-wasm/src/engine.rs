//! The entry points that the scripts call, with integers only.
//!
//! A drop-in exports these functions under their names; an application gets them
//! exported by the `api` feature. They are of no use from Rust: what they work on is in
//! the scripts' registers.

#[doc(inline)]
pub use crate::{command::apply, commands::run as commands, form::read as form, request::settle};
