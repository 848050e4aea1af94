//! What goes to the registry.

use super::published::{PUBLISHED, Published};
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::cargo;

/// Packs every published crate, and builds each from its package and those of the others: so
/// nothing that a crate reads may stand outside its directory.
pub(super) fn check() -> Outcome {
    let mut package = cargo();
    package.args(["package", "--allow-dirty"]);
    for Published { name, .. } in PUBLISHED {
        package.args(["--package", name]);
    }
    run_strict(&mut package)?;
    Ok(format!("{} crates", PUBLISHED.len()))
}
