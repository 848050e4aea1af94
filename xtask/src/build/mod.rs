//! `cargo xtask build`: makes `pkg/` from `client-wasm/`.

mod assemble;
mod digest;
mod engine;
mod files;
mod module;
mod npm;
mod output;
mod pipeline;
mod scripts;

pub(crate) use pipeline::build;
