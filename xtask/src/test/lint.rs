//! Clippy, natively and for the browser. `-D warnings` also makes each warning of the compiler
//! an error, so later steps needn't.

use std::process::Command;

use super::published::PUBLISHED;
use crate::install;
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::cargo;

/// All of the workspace, tests and examples too, with every feature.
pub(super) fn all_features() -> Outcome {
    clippy(|clippy| clippy.args(["--workspace", "--all-targets", "--all-features"]))
}

/// Each published crate alone, so that no other turns on a feature that it forgot to ask for.
pub(super) fn no_features() -> Outcome {
    for package in PUBLISHED {
        clippy(|clippy| clippy.args(["--no-default-features", "--package", package.name]))?;
    }
    Ok(String::new())
}

/// What becomes part of a page. Each alone: the drop-in has no standard library, which the
/// features of the others would bring in.
pub(super) fn wasm() -> Outcome {
    install::wasm_target()?;
    for package in ["sijax-shared", "sijax-client", "sijax-drop-in"] {
        clippy(|clippy| clippy.args(["--target", "wasm32-unknown-unknown", "--package", package]))?;
    }
    clippy(|clippy| {
        clippy
            .args(["--target", "wasm32-unknown-unknown", "--package", "sijax-client"])
            .args(["--all-targets", "--all-features"])
    })
}

fn clippy(select: impl FnOnce(&mut Command) -> &mut Command) -> Outcome {
    install::components()?;
    let mut clippy = cargo();
    select(clippy.arg("clippy")).args(["--", "--deny", "warnings"]);
    run_strict(&mut clippy)?;
    Ok(String::new())
}
