//! `cargo xtask bench client`: our client beside hand-written script, the original and others.
//!
//! What is measured, and how, is in `xtask/bench/client/`.

use std::process::{Command, Stdio};

use crate::install;
use crate::tools::{root, target};

const OPTIONS: [&str; 2] = ["--quick", "--no-docs"];

/// Prints tables as it goes, and writes them to `docs/`.
pub(super) fn run(args: &[String]) -> Result<(), String> {
    check(args)?;
    let dir = root().join("xtask/bench/client");
    install::npm(&dir)?;
    install::npm(&root().join("xtask/build"))?;
    let status = Command::new("node")
        .arg(dir.join("run.mjs"))
        .arg("--chromium")
        .arg(install::browser()?.chromium)
        .arg("--originals")
        .arg(install::peers()?.scripts)
        .arg("--datastar")
        .arg(install::datastar()?)
        .arg("--target")
        .arg(target())
        .args(args)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("node could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("the benchmark ended with {status}")) }
}

fn check(args: &[String]) -> Result<(), String> {
    match args.iter().find(|arg| !OPTIONS.contains(&arg.as_str())) {
        Some(unknown) => Err(format!("`cargo xtask bench client` has no option {unknown}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn unknown_options_are_refused() {
        assert!(check(&[]).is_ok());
        assert!(check(&["--quick".to_owned(), "--no-docs".to_owned()]).is_ok());
        assert!(check(&["--quik".to_owned()]).is_err());
    }
}
