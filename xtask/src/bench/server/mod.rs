//! `cargo xtask bench server`: our server beside others that answer the same request.
//!
//! Each is its own process. What it costs is counted in three ways: the time that the kernel says its
//! threads had under load, the instructions that callgrind counts, and the allocations that dhat
//! counts. The first is what a user pays, noise of the machine included; the others can be done again.

mod build;
mod candidate;
mod connection;
mod load;
mod options;
mod process;
mod report;
mod request;
mod run;
mod statistics;
mod valgrind;

pub(super) use run::run;
