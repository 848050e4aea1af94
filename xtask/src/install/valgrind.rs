//! What counts instructions and allocations.

use std::path::{Path, PathBuf};

use super::apt::apt;

const PATH: &str = "/usr/bin/valgrind";

/// Finds valgrind, and installs Debian's where there is none.
pub(crate) fn valgrind() -> Result<PathBuf, String> {
    if !Path::new(PATH).exists() {
        apt(&["valgrind"])?;
    }
    Ok(PATH.into())
}
