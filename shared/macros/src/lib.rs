//! Macros of Sijax for Rust
