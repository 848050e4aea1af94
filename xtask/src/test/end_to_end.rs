//! The end-to-end tests: our servers, a real browser, pages as users see them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::install;
use crate::run::{run, run_strict};
use crate::step::Outcome;
use crate::tools::{cargo, root, target};

/// What [`tests`] need.
pub(super) fn install() -> Result<(), String> {
    install::browser()?;
    install::npm(&directory())?;
    install::peers()?;
    install::reference().map(drop)
}

/// Builds the servers and runs each `*.test.mjs` of `tests/browser`.
pub(super) fn tests() -> Outcome {
    install()?;
    // The same command line as a newcomer's, so that it is known to build from these features.
    run_strict(cargo().args(["build", "--package", "sijax-examples", "--bins"]))?;
    let built = target().join("debug");
    let peers = install::peers()?;
    let output = run(Command::new("node")
        .args(["--test", "--test-reporter", "spec"])
        .args(test_files(&directory())?)
        .current_dir(directory())
        .env("SIJAX_CHROMIUM", install::browser()?.chromium)
        .env("SIJAX_ATTACKED", built.join("attacked"))
        .env("SIJAX_CONFORMANCE", built.join("conformance"))
        .env("SIJAX_FLASK_EXAMPLES", peers.examples)
        .env("SIJAX_FLASK_PAGES", built.join("flask_pages"))
        .env("SIJAX_GALLERY", built.join("gallery"))
        .env("SIJAX_ORIGINAL", peers.scripts)
        .env("SIJAX_REFERENCE", install::reference()?)
        .env("NO_COLOR", "1"))?;
    counted(&output)
}

/// Where the tests are, and what they have in common with others.
pub(super) fn directory() -> PathBuf {
    root().join("tests/browser")
}

/// The tests of a directory.
pub(super) fn test_files(dir: &Path) -> Result<Vec<OsString>, String> {
    let entries = fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.file_name()))
        .filter(|name| name.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    Ok(files)
}

/// The runner of Node ends with a line such as `ℹ pass 12`.
pub(super) fn counted(output: &str) -> Outcome {
    let passed = output
        .lines()
        .filter_map(|line| line.strip_prefix("ℹ pass ")?.trim().parse::<usize>().ok())
        .next_back();
    match passed {
        None | Some(0) => Err(format!("no test ran\n{output}")),
        Some(n) => Ok(format!("{n} tests")),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn passed_tests_are_read_from_the_end_of_the_report() {
        assert_eq!(counted("✔ one\nℹ tests 2\nℹ pass 2\nℹ fail 0").unwrap(), "2 tests");
        assert!(counted("ℹ pass 0").is_err());
        assert!(counted("").is_err());
    }
}
