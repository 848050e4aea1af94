//! Datastar, which a package registry has in its present version only inside of a crate.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::run::run;
use crate::tools::cargo;

/// The crate, and where the bundle stands in it.
const CRATE: (&str, &str) = ("http-nu", "0.17.2");
const BUNDLE: &str = "src/stdlib/datastar/datastar@1.0.2.js";

/// The path of the bundle.
pub(crate) fn datastar() -> Result<PathBuf, String> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")))
        .ok_or("neither CARGO_HOME nor HOME is set")?;
    let sources = home.join("registry/src");
    if let Some(bundle) = find(&sources) {
        return Ok(bundle);
    }
    // Unpacks the one crate, without any that it depends on.
    run(cargo().args(["info", "--quiet", &format!("{}@{}", CRATE.0, CRATE.1)]))?;
    find(&sources).ok_or_else(|| format!("{} {} has no {BUNDLE}", CRATE.0, CRATE.1))
}

/// Below the directory of whichever registry it came from.
fn find(sources: &Path) -> Option<PathBuf> {
    let crate_dir = format!("{}-{}", CRATE.0, CRATE.1);
    fs::read_dir(sources)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path().join(&crate_dir).join(BUNDLE)))
        .find(|bundle| bundle.exists())
}
