//! One server with all examples: each runs on its own page, with its source beside it.

mod assets;
mod example;
mod frame;
mod greet;
mod highlight;
mod index;
mod router;

pub use router::router;

pub(crate) use example::Example;
