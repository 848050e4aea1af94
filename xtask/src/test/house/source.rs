//! Rust sources, as the rules see them.

use std::fs;
use std::path::Path;

use crate::tools::root;

/// A file of Rust.
#[derive(Debug)]
pub(super) struct Source {
    /// From the root of the repository on, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// Its lines of code with their numbers: no comments, no blank lines, and no tests, which
    /// stand last in a file.
    pub(super) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .filter(|(_, line)| {
                let line = line.trim_start();
                !line.is_empty() && !line.starts_with("//")
            })
    }

    /// Whether it is part of a crate that goes to the registry.
    pub(super) fn is_published(&self) -> bool {
        crate::test::published::PUBLISHED
            .iter()
            .any(|package| self.path.starts_with(&format!("{}/src/", package.dir)))
    }
}

/// All Rust of the workspace.
pub(super) fn sources() -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    collect(&root(), "", &mut sources)?;
    Ok(sources)
}

fn collect(dir: &Path, prefix: &str, into: &mut Vec<Source>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", dir.display());
    for entry in fs::read_dir(dir).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type().map_err(failed)?.is_dir() {
            if !name.starts_with('.') && name != "target" && name != "node_modules" {
                collect(&entry.path(), &format!("{path}/"), into)?;
            }
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(entry.path()).map_err(failed)?;
            into.push(Source { path, text });
        }
    }
    Ok(())
}
