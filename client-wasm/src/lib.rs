//! The browser side of Sijax for Rust: applies commands, reads forms, makes requests
