//! The browser side of Sijax for Rust: applies commands, reads forms, makes requests.
//!
//! The rules are here: how a list is run, what a command is done to, which controls of a form
//! count, what is a failed request. Strings, elements and values stay in JavaScript, in small
//! scripts beside this crate (`js/`), which also hold what a command does; what crosses are
//! integers that say which of them is meant, once for a run of commands of one kind. That keeps
//! the drop-in client (`pkg/sijax.js`) as small and nearly as fast as hand-written script.
//!
#![cfg_attr(
    feature = "api",
    doc = "A Rust application calls [`install`] once. It applies what a server sent with \
           [`process_commands`] and what it builds itself with [`apply`]; commands of types of its \
           own, which it shares with the server, come to it by [`on_command`]."
)]
//!
//! # Features
//!
//! | feature | default | what |
//! |---|---|---|
//! | `api` | yes | the functions for Rust applications; without it only [`engine`] is left |

#![cfg_attr(not(feature = "api"), no_std)]

#[cfg(feature = "api")]
mod api;
mod command;
mod commands;
pub mod engine;
#[cfg(feature = "api")]
mod exports;
mod form;
mod request;
#[cfg(feature = "api")]
mod scripts;

#[cfg(feature = "api")]
#[doc(inline)]
pub use self::api::{ApplyError, CommandHandler, apply, form_values, install, on_command, process_commands};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
