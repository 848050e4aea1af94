//! Getting what the tests need, through the ordinary clients of the package registries. What is
//! there already is left alone, so each step of the tests asks for what it needs.

mod apt;
mod browser;
mod datastar;
mod npm;
mod peers;
mod reference;
mod rust;
mod valgrind;

pub(crate) use browser::browser;
pub(crate) use datastar::datastar;
pub(crate) use npm::npm;
pub(crate) use peers::peers;
pub(crate) use reference::reference;
pub(crate) use rust::{components, wasm_target};
pub(crate) use valgrind::valgrind;
