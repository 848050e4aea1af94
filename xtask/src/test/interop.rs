//! The original and ours, side by side.

use super::counted::counted;
use crate::install;
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::cargo;

const TEST: [&str; 4] = ["--package", "sijax-examples", "--test", "interop"];

/// What [`tests`] need.
pub(super) fn install() -> Result<(), String> {
    install::reference().map(drop)
}

/// Sends the same requests to both, and compares the replies.
pub(super) fn tests() -> Outcome {
    let reference = install::reference()?;
    // `cargo test` leaves it out, for want of the original, and so does clippy.
    run_strict(cargo().arg("clippy").args(TEST).args(["--", "--deny", "warnings"]))?;
    let output = run_strict(cargo().arg("test").args(TEST).env("SIJAX_REFERENCE", reference))?;
    counted(&output)
}
