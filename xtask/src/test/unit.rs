//! What Rust's own test runner runs natively.

use super::counted::counted;
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::cargo;

/// Unit and integration tests of all crates.
pub(super) fn tests() -> Outcome {
    let output =
        run_strict(cargo().args(["test", "--workspace", "--all-features", "--no-fail-fast"]).args([
            "--lib",
            "--bins",
            "--tests",
            "--examples",
        ]))?;
    counted(&output)
}

/// The examples in the documentation, of all crates that can have any.
pub(super) fn doc_tests() -> Outcome {
    let output = run_strict(
        cargo()
            .args(["test", "--workspace", "--all-features", "--no-fail-fast", "--doc"])
            .args(["--exclude", "sijax-drop-in"]),
    )?;
    counted(&output)
}
