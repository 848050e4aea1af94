//! Examples of Sijax for Rust, and the gallery that shows them
