//! Macros of [Sijax for Rust](https://github.com/sijax/sijax), re-exported by `sijax-shared`.
//!
//! There are none yet: the crate holds the place in the dependency order.
