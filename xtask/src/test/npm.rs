//! The npm package, as its users have it.

use std::path::PathBuf;
use std::process::Command;

use super::end_to_end::{self, counted, test_files};
use crate::install;
use crate::run::run;
use crate::step::Outcome;
use crate::tools::root;

/// What [`tests`] need.
pub(super) fn install() -> Result<(), String> {
    install::browser()?;
    // They borrow the stage and the watch of the end-to-end tests.
    install::npm(&end_to_end::directory())?;
    install::npm(&directory())
}

/// Packs `pkg/`, installs the archive into a project, and lets Node, TypeScript, Vite and the browser
/// have it.
pub(super) fn tests() -> Outcome {
    install()?;
    let output = run(Command::new("node")
        .args(["--test", "--test-reporter", "spec"])
        .args(test_files(&directory())?)
        .current_dir(directory())
        .env("SIJAX_CHROMIUM", install::browser()?.chromium)
        .env("NO_COLOR", "1"))?;
    counted(&output)
}

fn directory() -> PathBuf {
    root().join("tests/npm")
}
