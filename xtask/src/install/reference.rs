//! The original as a server, which the tests put beside ours.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::run;
use crate::tools::{root, target};

/// Makes a Python environment with the original, and returns its directory.
pub(crate) fn reference() -> Result<PathBuf, String> {
    let dir = target().join("peers/reference");
    let script = root().join("tests/reference/install.sh");
    let wanted = fs::read(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    // Written last, and with the versions in it: what was broken off or is old is done again.
    let seal = dir.join("installed.sh");
    if fs::read(&seal).is_ok_and(|installed| installed == wanted) {
        return Ok(dir);
    }
    println!("    installing the original Flask-Sijax");
    run(Command::new("bash").arg(&script).arg(&dir))?;
    fs::write(&seal, wanted).map_err(|error| format!("{}: {error}", seal.display()))?;
    Ok(dir)
}
