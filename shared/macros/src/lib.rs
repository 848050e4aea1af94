//! Macros of [Sijax for Rust](https://github.com/sijax/sijax), each re-exported and documented by
//! the crate that it writes code for.

mod callbacks;

use proc_macro::TokenStream;

/// Registers the public functions of an `impl` block: see `sijax_server::callbacks`, which this is.
#[proc_macro_attribute]
pub fn callbacks(options: TokenStream, block: TokenStream) -> TokenStream {
    callbacks::expand(options.into(), &block.into()).into()
}
