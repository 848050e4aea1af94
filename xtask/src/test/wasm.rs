//! The tests of the client that need a browser.

use std::process::Command;

use super::counted::counted;
use crate::install;
use crate::run::run_strict;
use crate::step::Outcome;
use crate::tools::{cargo, wasm_bindgen};

const RUNNER: &str = "wasm-bindgen-test-runner";

/// The tests take less than ten seconds. About two in five browsers that chromedriver starts here never
/// open their page, whatever they are told, and the runner waits for it for ever.
const SECONDS: &str = "45";
const ATTEMPTS: usize = 8;

/// How `timeout` says that the time was up.
const TIME_IS_UP: [&str; 2] = ["exit status: 124", "signal: 9"];

/// What [`tests`] need.
pub(super) fn install() -> Result<(), String> {
    install::wasm_target()?;
    install::browser()?;
    wasm_bindgen(RUNNER).map(drop)
}

/// Runs them in headless Chromium; how it is started stands in `client-wasm/webdriver.json`.
pub(super) fn tests() -> Outcome {
    install()?;
    run_strict(prepared(&mut cargo())?.arg("--no-run"))?;
    let mut attempt = 1;
    loop {
        let mut limited = Command::new("timeout");
        let cargo = cargo();
        limited.args(["--kill-after=5", SECONDS]).arg(cargo.get_program()).args(cargo.get_args());
        limited.current_dir(cargo.get_current_dir().unwrap_or(std::path::Path::new(".")));
        for (name, value) in cargo.get_envs() {
            if let Some(value) = value {
                limited.env(name, value);
            }
        }
        match run_strict(prepared(&mut limited)?) {
            Ok(output) => return counted(&output),
            Err(error) if attempt < ATTEMPTS && TIME_IS_UP.iter().any(|end| error.contains(end)) => {
                println!("    the browser did not begin within {SECONDS} s: once more");
                attempt += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

fn prepared(command: &mut Command) -> Result<&mut Command, String> {
    Ok(command
        .args(["test", "--package", "sijax-client", "--all-features", "--tests"])
        .args(["--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", wasm_bindgen(RUNNER)?)
        .env("CHROMEDRIVER", install::browser()?.chromedriver))
}
