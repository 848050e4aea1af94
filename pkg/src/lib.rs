//! The built browser client of Sijax for Rust, ready to be served.
//!
//! The files are embedded, raw and compressed, so that a server needs no wasm
//! toolchain, no file system and no compression at run time. `cargo xtask build`
//! makes them from `client-wasm/`.
//!
//! ```
//! let sijax = sijax_pkg::file("sijax.js").unwrap();
//!
//! assert_eq!(sijax.content_type, "text/javascript; charset=utf-8");
//! assert!(sijax.brotli.len() < sijax.gzip.len());
//! assert!(sijax_pkg::file("unknown.js").is_none());
//!
//! // A path that may be cached for ever: it changes whenever a file does.
//! let path = format!("/static/sijax/{}/{}", sijax_pkg::VERSION, sijax.name);
//! # assert!(path.ends_with("/sijax.js"));
//! ```

#![no_std]

mod built;
mod file;

#[doc(inline)]
pub use self::{
    built::{FILES, VERSION},
    file::{File, file},
};
