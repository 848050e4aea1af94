//! Measures the client against hand-written script and against the original.

use std::process::{Command, ExitCode, Stdio};

use crate::install;
use crate::tools::root;

/// Runs the benchmark of the client; it prints a table as it goes.
pub(crate) fn bench() -> ExitCode {
    match client() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn client() -> Result<(), String> {
    let dir = root().join("xtask/bench/client");
    install::npm(&dir)?;
    let status = Command::new("node")
        .arg(dir.join("run.mjs"))
        .arg(install::browser()?.chromium)
        .arg(root().join("pkg/sijax.js"))
        .arg(install::peers()?.join("sijax.js"))
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("node could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("the benchmark ended with {status}")) }
}
