//! What attackers try, and that it leads nowhere. Each test is named by what is attempted.
#![cfg(feature = "axum")]

mod arguments;
mod authorisation;
mod floods;
mod headers;
mod layers;
mod logs;
mod markup;
mod names;
mod origins;
mod other_hosts;
mod panics;
mod script_breakout;
mod shared_state;
mod static_path;
mod support;
