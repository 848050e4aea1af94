//! What goes to the registry.

use std::{fs, time::UNIX_EPOCH};

use super::published::{PUBLISHED, Published};
use crate::run::run_warning_only;
use crate::step::Outcome;
use crate::tools::{cargo, target};

/// Packs every published crate, and builds each from its package and those of the others: so
/// nothing that a crate reads may stand outside its directory.
///
/// In a directory of its own each time: cargo takes a package of the same version at the same place
/// for the one that it unpacked there before.
pub(super) fn check() -> Outcome {
    let packages = target().join("packages");
    let now = UNIX_EPOCH.elapsed().map_err(|error| error.to_string())?.as_nanos();
    let mut package = cargo();
    package.args(["package", "--allow-dirty", "--target-dir"]).arg(packages.join(now.to_string()));
    for Published { name, .. } in PUBLISHED {
        package.args(["--package", name]);
    }
    // The recordings that these tests read stand outside the packages.
    let packed = run_warning_only(&mut package, "ignoring test");
    // Nothing of it is of use to anyone, and a leftover does no harm.
    let _ = fs::remove_dir_all(&packages);
    packed?;
    Ok(format!("{} crates", PUBLISHED.len()))
}
