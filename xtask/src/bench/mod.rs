//! `cargo xtask bench`: what this project costs, beside what others cost for the same.

mod client;
mod command;
mod server;

pub(crate) use command::bench;
