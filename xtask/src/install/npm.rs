//! What the end-to-end tests take from npm.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::run;

/// Installs just what the lock file of a directory names, unless that is what is there.
pub(crate) fn npm(dir: &Path) -> Result<(), String> {
    let lock = dir.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    let seal = dir.join("node_modules/.installed-lock.json");
    if fs::read(&seal).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("    npm ci in {}", dir.display());
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(dir))?;
    fs::write(&seal, wanted).map_err(|error| format!("{}: {error}", seal.display()))
}
