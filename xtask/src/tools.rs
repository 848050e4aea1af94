//! Where the project's tools are, and the installing of those that cargo brings.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::run;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// The one target directory, which also holds what is installed for building and testing.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// `cargo`, at the root of the repository.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// A program of wasm-bindgen-cli in the version that `Cargo.lock` names, as the two halves only
/// understand each other when they are equal.
pub(crate) fn wasm_bindgen(program: &str) -> Result<PathBuf, String> {
    installed("wasm-bindgen-cli", &locked_version("wasm-bindgen")?, program)
}

/// cargo-deny, in the version that `deny.toml` is written for.
pub(crate) fn cargo_deny() -> Result<PathBuf, String> {
    installed("cargo-deny", "0.20.2", "cargo-deny")
}

/// A program of a package, below the target directory. Built on the first use, which takes a
/// minute or two: without optimisation, as that would take longer than all that it saves.
fn installed(package: &str, version: &str, program: &str) -> Result<PathBuf, String> {
    let tools = target().join("tools");
    let dir = tools.join(format!("{package}-{version}"));
    let path = dir.join("bin").join(program);
    if path.exists() {
        return Ok(path);
    }
    println!("    building {package} {version}, once");
    // Not `--locked`: lock files of tools name versions that not every mirror has.
    run(cargo()
        .args(["install", "--debug", package, "--version", version, "--root"])
        .arg(&dir)
        .env("CARGO_TARGET_DIR", tools.join("build"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0"))?;
    if path.exists() { Ok(path) } else { Err(format!("{package} {version} has no {program}")) }
}

/// The version of a package in `Cargo.lock`.
pub(crate) fn locked_version(package: &str) -> Result<String, String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    version_in(&lock, package)
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no package {package}"))
}

fn version_in<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_in;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
";

    #[test]
    fn a_version_is_that_of_the_package_with_just_this_name() {
        assert_eq!(version_in(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(LOCK, "wasm"), None);
    }
}
