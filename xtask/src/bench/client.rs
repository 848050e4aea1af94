//! Measures the client against hand-written script and against the original.

use std::process::{Command, Stdio};

use crate::install;
use crate::tools::root;

/// Prints a table as it goes.
pub(super) fn run() -> Result<(), String> {
    let dir = root().join("xtask/bench/client");
    install::npm(&dir)?;
    let status = Command::new("node")
        .arg(dir.join("run.mjs"))
        .arg(install::browser()?.chromium)
        .arg(root().join("pkg/sijax.js"))
        .arg(install::peers()?.scripts.join("sijax.js"))
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("node could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("the benchmark ended with {status}")) }
}
