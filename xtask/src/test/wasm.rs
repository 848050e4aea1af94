//! The tests of the client that need a browser.

use super::counted::counted;
use crate::install;
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::{cargo, wasm_bindgen};

const RUNNER: &str = "wasm-bindgen-test-runner";

/// What [`tests`] need.
pub(super) fn install() -> Result<(), String> {
    install::wasm_target()?;
    install::browser()?;
    wasm_bindgen(RUNNER).map(drop)
}

/// Runs them in headless Chromium; how it is started stands in `client-wasm/webdriver.json`.
pub(super) fn tests() -> Outcome {
    install()?;
    let output = run_strict(
        cargo()
            .args(["test", "--package", "sijax-client", "--all-features", "--tests"])
            .args(["--target", "wasm32-unknown-unknown"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", wasm_bindgen(RUNNER)?)
            .env("CHROMEDRIVER", install::browser()?.chromedriver),
    )?;
    counted(&output)
}
