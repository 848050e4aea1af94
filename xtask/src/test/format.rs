//! Formatting.

use crate::install;
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::cargo;

/// All Rust of the workspace is as rustfmt writes it.
pub(super) fn check() -> Outcome {
    install::components()?;
    run_strict(cargo().args(["fmt", "--all", "--", "--check"]))?;
    Ok(String::new())
}
