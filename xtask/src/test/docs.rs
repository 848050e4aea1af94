//! The documentation.

use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::cargo;

/// It builds with all features, and each link in it leads somewhere.
pub(super) fn check() -> Outcome {
    run_strict(
        cargo()
            .args(["doc", "--workspace", "--all-features", "--no-deps"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
    )?;
    Ok(String::new())
}
