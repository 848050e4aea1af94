//! The original and ours side by side: both get the same requests, and their replies are compared.
//!
//! It needs the original, so it is no part of `cargo test`: `cargo xtask test interop` installs that,
//! and says in `SIJAX_REFERENCE` where.

mod application;
mod compare;
mod different;
mod encodings;
mod http;
mod names;
mod replies;
mod request;
mod uris;
