//! The built browser client of Sijax for Rust, ready to be served
