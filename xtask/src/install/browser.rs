//! Chromium and its driver.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::run;

/// A browser, and the program through which wasm-bindgen's test runner drives it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// Finds the browser, and installs Debian's where there is none.
pub(crate) fn browser() -> Result<Browser, String> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err("the tests need Chromium and ChromeDriver: install them, \
             so that `chromium` and `chromedriver` are in /usr/bin"
            .into());
    }
    println!("    installing chromium and chromium-driver");
    apt(&["update"])?;
    apt(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"])?;
    find().ok_or_else(|| "chromium was installed, but is not in /usr/bin".into())
}

fn find() -> Option<Browser> {
    let browser =
        Browser { chromium: "/usr/bin/chromium".into(), chromedriver: "/usr/bin/chromedriver".into() };
    (browser.chromium.exists() && browser.chromedriver.exists()).then_some(browser)
}

fn apt(args: &[&str]) -> Result<(), String> {
    run(Command::new("apt-get")
        .args(["--quiet", "-o", "DPkg::Lock::Timeout=300"])
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive"))
    .map(drop)
    .map_err(|error| {
        format!(
            "{error}\nThis needs root: as root, \
             `apt-get update && apt-get install chromium chromium-driver`"
        )
    })
}
