//! What goes to the registry.

use super::published::{PUBLISHED, Published};
use crate::run::run_warning_only;
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
    // The recordings that these tests read stand outside the packages.
    run_warning_only(&mut package, "ignoring test")?;
    Ok(format!("{} crates", PUBLISHED.len()))
}
