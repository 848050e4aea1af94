//! The original client, which the tests put in the place of ours.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::run;
use crate::tools::{root, target};

/// Where the scripts stand in the archive of the original.
const SCRIPTS: [&str; 4] = [
    "Sijax-0.3.2/sijax/js/sijax.js",
    "Sijax-0.3.2/sijax/js/json2.js",
    "Sijax-0.3.2/sijax/plugin/comet/js/sijax_comet.js",
    "Sijax-0.3.2/sijax/plugin/upload/js/sijax_upload.js",
];

/// Brings the scripts of the original, and returns the directory they are in.
pub(crate) fn peers() -> Result<PathBuf, String> {
    let dir = target().join("peers").join("sijax-0.3.2");
    let scripts = dir.join("js");
    if scripts.exists() {
        return Ok(scripts);
    }
    println!("    downloading the original Sijax");
    // The requirements hold the digest of the archive, which pip checks.
    run(Command::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check"])
        .args(["--no-deps", "--no-binary", ":all:", "--require-hashes"])
        .arg("--requirement")
        .arg(root().join("tests/browser/original.txt"))
        .arg("--dest")
        .arg(&dir))?;
    let unpacked = dir.join("unpacked");
    fs::create_dir_all(&unpacked).map_err(|error| format!("{}: {error}", unpacked.display()))?;
    run(Command::new("tar")
        .args(["--extract", "--gzip", "--no-same-owner", "--transform", "s:.*/::"])
        .arg("--file")
        .arg(dir.join("Sijax-0.3.2.tar.gz"))
        .arg("--directory")
        .arg(&unpacked)
        .args(SCRIPTS))?;
    // Renamed last: what was broken off is done again.
    fs::rename(&unpacked, &scripts).map_err(|error| format!("{}: {error}", scripts.display()))?;
    Ok(scripts)
}
