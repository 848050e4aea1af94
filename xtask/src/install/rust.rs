//! Parts of the Rust toolchain.

use std::process::Command;

use crate::run::run;

/// rustfmt and clippy, which a minimal toolchain lacks.
pub(crate) fn components() -> Result<(), String> {
    for (program, component) in [("rustfmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if run(Command::new(program).arg("--version")).is_err() {
            println!("    adding {component}");
            run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The standard library for the browser.
pub(crate) fn wasm_target() -> Result<(), String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let installed = run(Command::new("rustup").args(["target", "list", "--installed"]))
        .map_err(|error| format!("rustup is needed for the target {TARGET}: {error}"))?;
    if !installed.lines().any(|line| line == TARGET) {
        println!("    adding {TARGET}");
        run(Command::new("rustup").args(["target", "add", TARGET]))?;
    }
    Ok(())
}
