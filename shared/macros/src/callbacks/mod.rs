//! `#[callbacks]`: the block as it was, and beside it the code that registers its functions.

mod block;
mod expand;
mod function;
mod marks;
mod options;
mod rules;

pub(crate) use expand::expand;
