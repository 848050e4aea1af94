//! What other people's code becomes part of ours.

use std::process::Command;

use crate::run::run;
use crate::step::Outcome;
use crate::tools::{cargo_deny, root};

/// What [`check`] needs.
pub(super) fn install() -> Result<(), String> {
    cargo_deny().map(drop)
}

/// Licences, sources and versions of all dependencies are as `deny.toml` wants them. Known
/// vulnerabilities are not looked for here: their list has to be fetched from elsewhere.
pub(super) fn check() -> Outcome {
    // Its warnings are about duplicates, which are others' to mend.
    run(Command::new(cargo_deny()?).args(["check", "bans", "licenses", "sources"]).current_dir(root()))?;
    Ok(String::new())
}
