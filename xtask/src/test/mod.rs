//! `cargo xtask test`: every check of the project, as steps.

#[cfg(test)]
mod budget;
mod counted;
mod deny;
mod docs;
mod end_to_end;
mod format;
mod house;
mod interop;
mod lint;
mod npm;
mod package;
mod pkg;
mod published;
mod steps;
mod unit;
mod wasm;

pub(crate) use steps::test;
