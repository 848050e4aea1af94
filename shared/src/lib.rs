//! What the server and the browser of [Sijax for Rust] agree on.
//!
//! A page calls a *function* of the server by its name, with positional JSON arguments: a [`Call`].
//! The function answers with *commands* that the page applies in order: [`Commands`].
//!
//! ```
//! use sijax_shared::{Call, Commands};
//!
//! // what the page sends
//! let call = Call::from_form(b"sijax_rq=say_hello&sijax_args=%5B%22John%22%2C%22Greg%22%5D").unwrap().unwrap();
//! assert_eq!(call.function(), "say_hello");
//! assert_eq!(call.args().get::<String>(1).unwrap().unwrap(), "Greg");
//!
//! // what it gets back
//! let commands = Commands::new().alert("Hello from John to Greg").css("a", "color", "green");
//! assert_eq!(
//!     commands.into_json().unwrap(),
//!     r#"[{"alert":"Hello from John to Greg","type":"alert"},{"selector":"a","key":"color","value":"green","type":"css"}]"#,
//! );
//! ```
//!
//! The crate does no I/O and builds for the server and for `wasm32-unknown-unknown` alike.
//!
//! | module | holds |
//! |---|---|
//! | [`command`] | one file per command, and the trait that makes a type a command |
//! | [`protocol`] | the names of the wire, each defined once |
//! | crate root | [`Commands`], [`Call`], [`Args`], [`Limits`], [`JsonText`], [`JsonStyle`] and errors |
//!
//! [Sijax for Rust]: https://github.com/sijax/sijax

pub mod command;
pub mod protocol;

mod args;
mod call;
mod commands;
mod encode_error;
mod failure;
mod form;
mod json_style;
mod json_text;
mod limits;
mod respell;

pub use args::{ArgError, Args, Unreadable};
pub use call::{Call, TooManyFields};
pub use command::{Command, Lowered, Params};
pub use commands::Commands;
pub use encode_error::EncodeError;
pub use failure::{Failure, FailureKind};
pub use json_style::JsonStyle;
pub use json_text::JsonText;
pub use limits::Limits;
