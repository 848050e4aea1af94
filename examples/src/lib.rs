//! Examples of Sijax for Rust, and the gallery that shows them

mod serve;

pub use serve::serve;
