//! Examples of Sijax for Rust, and the gallery that shows them
//!
//! Each example is one module, to be read from its top to its end: the functions, the page that calls
//! them, and the route that serves both. [`gallery`] puts them all into one server; it is what
//! `cargo run -p sijax-examples` runs.

pub mod gallery;

mod chat;
mod commands;
mod declarations;
mod events;
mod form;
mod hello;
mod own_command;
mod per_request;
mod serve;
mod todo;

pub use serve::serve;

// Here, where all that its program uses is at hand.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../docs/from-flask-sijax.md")]
struct FromFlaskSijax;

#[cfg(doctest)]
#[doc = include_str!("../../docs/page.md")]
struct Page;
