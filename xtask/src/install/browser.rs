//! Chromium and its driver.

use std::path::PathBuf;

use super::apt::apt;

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
    apt(&["chromium", "chromium-driver"])?;
    find().ok_or_else(|| "chromium was installed, but is not in /usr/bin".into())
}

fn find() -> Option<Browser> {
    let browser =
        Browser { chromium: "/usr/bin/chromium".into(), chromedriver: "/usr/bin/chromedriver".into() };
    (browser.chromium.exists() && browser.chromedriver.exists()).then_some(browser)
}
