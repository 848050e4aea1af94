//! Packages of Debian.

use std::path::Path;
use std::process::Command;

use crate::run::run;

/// Installs packages, where there is Debian and one is root.
pub(super) fn apt(packages: &[&str]) -> Result<(), String> {
    let names = packages.join(" ");
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!("this needs what Debian has as {names}: install it, so that it is in /usr/bin"));
    }
    println!("    installing {names}");
    apt_get(&["update"])
        .and_then(|()| apt_get(&[&["install", "--yes", "--no-install-recommends"], packages].concat()))
        .map_err(|error| format!("{error}\nThis needs root: `apt-get update && apt-get install {names}`"))
}

fn apt_get(args: &[&str]) -> Result<(), String> {
    run(Command::new("apt-get")
        .args(["--quiet", "-o", "DPkg::Lock::Timeout=300"])
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive"))
    .map(drop)
}
