//! Building the servers.

use std::path::PathBuf;

use crate::run::run;
use crate::tools::{cargo, root, target};

/// Builds a package of `xtask/bench/server` as an application is built for release, and returns the
/// directory of its programs.
pub(super) fn build(package: &str) -> Result<PathBuf, String> {
    let target = target().join("bench");
    run(cargo()
        .args(["build", "--release", "--package", package, "--target-dir"])
        .arg(&target)
        .current_dir(root().join("xtask/bench/server")))?;
    Ok(target.join("release"))
}
