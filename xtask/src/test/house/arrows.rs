//! Which crate may not depend on which, however indirectly.

use crate::run::run;
use crate::tools::cargo;

/// A crate with some choice of its features, and what it must do without.
struct Arrow {
    package: &'static str,
    features: &'static str,
    without: &'static [&'static str],
}

const ARROWS: [Arrow; 5] = [
    Arrow {
        package: "sijax-server",
        features: "--all-features",
        without: &["sijax-client", "sijax-drop-in", "wasm-bindgen"],
    },
    Arrow { package: "sijax-server", features: "--no-default-features", without: &["axum", "tokio"] },
    Arrow { package: "sijax-client", features: "--all-features", without: &["sijax-server", "sijax-pkg"] },
    // What the drop-in is made of.
    Arrow { package: "sijax-client", features: "--no-default-features", without: &["sijax-shared", "serde"] },
    Arrow {
        package: "sijax-shared",
        features: "--all-features",
        without: &["sijax-server", "sijax-client", "sijax-pkg", "tokio", "wasm-bindgen"],
    },
];

/// What is said of each crate that stands where it must not.
pub(super) fn breaches() -> Result<Vec<String>, String> {
    let mut breaches = Vec::new();
    for Arrow { package, features, without } in ARROWS {
        let tree = run(cargo().args([
            "tree",
            "--quiet",
            "--package",
            package,
            features,
            "--target",
            "all",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]))?;
        let found = without.iter().filter(|name| contains(&tree, name));
        breaches.extend(found.map(|name| format!("{package} {features} depends on {name}")));
    }
    Ok(breaches)
}

/// Whether a package of this name is in a list of `name version …` lines.
fn contains(tree: &str, name: &str) -> bool {
    tree.lines().any(|line| line.split(' ').next() == Some(name))
}

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn packages_are_found_by_their_whole_name() {
        let tree = "sijax-server v0.1.0 (/x)\naxum-core v0.5.6\ntokio v1.54.0 (*)\n";
        assert!(contains(tree, "tokio"));
        assert!(!contains(tree, "axum"));
    }
}
