//! The protocol of Sijax for Rust: commands, calls and what both sides agree on
