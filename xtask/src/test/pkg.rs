//! The built client that is committed.

use std::env;
use std::process::Command;

use crate::run::run;
use crate::step::Outcome;

/// Compares it with its sources; `cargo xtask build` makes it anew.
pub(super) fn check() -> Outcome {
    let this = env::current_exe().map_err(|error| error.to_string())?;
    run(Command::new(this).args(["build", "--check"]))?;
    Ok(String::new())
}
