//! One server with all examples: each runs on its own page, with its source beside it.

mod assets;
mod example;
mod examples;
mod frame;
mod greet;
mod highlight;
mod index;
mod router;

pub use router::router;

pub(crate) use example::Example;
pub(crate) use examples::{
    CHAT, COMMANDS, DECLARATIONS, EVENTS, FORM, HELLO, OWN_COMMAND, PER_REQUEST, TO_DO,
};
