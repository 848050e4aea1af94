//! The original client, which the tests put in the place of ours, and pages of the original.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::run;
use crate::tools::{root, target};

/// Where the scripts stand in the archive of Sijax.
const SCRIPTS: [&str; 4] = [
    "Sijax-0.3.2/sijax/js/sijax.js",
    "Sijax-0.3.2/sijax/js/json2.js",
    "Sijax-0.3.2/sijax/plugin/comet/js/sijax_comet.js",
    "Sijax-0.3.2/sijax/plugin/upload/js/sijax_upload.js",
];

/// Where the examples stand in the archive of Flask-Sijax.
const EXAMPLES: &str = "Flask-Sijax-0.4.1/examples";

/// The directories of what the tests take from the originals.
#[derive(Debug)]
pub(crate) struct Peers {
    /// `sijax.js` and the scripts beside it.
    pub(crate) scripts: PathBuf,
    /// The examples of Flask-Sijax, with their `templates`.
    pub(crate) examples: PathBuf,
}

/// Brings the originals.
pub(crate) fn peers() -> Result<Peers, String> {
    let dir = target().join("peers/sijax-0.3.2-flask-0.4.1");
    let ready = dir.join("unpacked");
    if !ready.exists() {
        println!("    downloading the original Sijax and Flask-Sijax");
        download(&dir)?;
        let unfinished = dir.join("unfinished");
        let to = |name| unfinished.join(name);
        unpack(&dir.join("Sijax-0.3.2.tar.gz"), &to("js"), "s:.*/::", &SCRIPTS)?;
        let strip = format!("s:^{EXAMPLES}/*::");
        unpack(&dir.join("Flask-Sijax-0.4.1.tar.gz"), &to("examples"), &strip, &[EXAMPLES])?;
        // Renamed last: what was broken off is done again.
        fs::rename(&unfinished, &ready).map_err(|error| format!("{}: {error}", ready.display()))?;
    }
    Ok(Peers { scripts: ready.join("js"), examples: ready.join("examples") })
}

fn download(dir: &Path) -> Result<(), String> {
    // The requirements hold the digests of the archives, which pip checks.
    run(Command::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check"])
        .args(["--no-deps", "--no-binary", ":all:", "--require-hashes"])
        .arg("--requirement")
        .arg(root().join("tests/browser/original.txt"))
        .arg("--dest")
        .arg(dir))
    .map(drop)
}

/// Unpacks `members` of an archive, whose names `rename` changes.
fn unpack(archive: &Path, dir: &Path, rename: &str, members: &[&str]) -> Result<(), String> {
    fs::create_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    run(Command::new("tar")
        .args(["--extract", "--gzip", "--no-same-owner", "--transform", rename])
        .arg("--file")
        .arg(archive)
        .arg("--directory")
        .arg(dir)
        .args(members))
    .map(drop)
}
