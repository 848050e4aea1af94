//! Which sources `pkg/` was made from: a digest of them stands beside it.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::files::{FILES, Source};
use super::pipeline::read_text;
use crate::tools::{locked_version, root};

/// Where the digest is kept.
const FILE: &str = "pkg/sources.digest";
/// What the client is built from, and by; files of their own name their directory themselves.
const SOURCES: [&str; 6] = [
    "client-wasm/Cargo.toml",
    "client-wasm/drop-in",
    "client-wasm/js",
    "client-wasm/src",
    "xtask/build",
    "xtask/src/build",
];
const EXTENSIONS: [&str; 6] = ["rs", "js", "mjs", "toml", "json", "html"];

/// Records what `pkg/` has just been made from.
pub(super) fn write() -> Result<(), String> {
    let path = root().join(FILE);
    fs::write(&path, compute()?).map_err(|error| format!("{}: {error}", path.display()))
}

/// Fails when `pkg/` is older than its sources.
pub(super) fn check() -> Result<(), String> {
    if read_text(&root().join(FILE))? == compute()? {
        Ok(())
    } else {
        Err("pkg/ is not made from these sources: run `cargo xtask build` and commit what it writes".into())
    }
}

fn compute() -> Result<String, String> {
    let mut files = Vec::new();
    let dirs = FILES.iter().filter_map(|file| match file.source {
        Source::Script { dir, .. } => Some(dir),
        Source::Client | Source::Module | Source::Wasm => None,
    });
    for source in SOURCES.into_iter().chain(dirs) {
        collect(Path::new(source), &mut files)?;
    }
    files.sort();
    files.dedup();
    let mut digest = Sha256::new();
    let mut add = |name: &str, text: &str| {
        // With its lengths, so that nothing can move from one file to the next unseen.
        digest.update(format!("{name} {}\n", text.len()));
        digest.update(text);
    };
    for file in files {
        let name = file.to_string_lossy().replace('\\', "/");
        add(&name, &read_text(&root().join(&file))?);
    }
    add("profile", profile(&read_text(&root().join("Cargo.toml"))?));
    add("wasm-bindgen", &locked_version("wasm-bindgen")?);
    Ok(format!("{}\n", super::output::hex(&digest.finalize())))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let full = root().join(path);
    if full.is_file() {
        let extension = path.extension().unwrap_or_default();
        if EXTENSIONS.iter().any(|known| extension == *known) {
            files.push(path.to_path_buf());
        }
        return Ok(());
    }
    for entry in fs::read_dir(&full).map_err(|error| format!("{}: {error}", full.display()))? {
        let name = entry.map_err(|error| error.to_string())?.file_name();
        if name != "node_modules" {
            collect(&path.join(name), files)?;
        }
    }
    Ok(())
}

/// The part of the root manifest that says how the client is compiled.
fn profile(manifest: &str) -> &str {
    let start = manifest.find("[profile.client]").unwrap_or(manifest.len());
    let rest = &manifest[start..];
    rest.find("\n[").map_or(rest, |end| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::{check, profile};

    #[test]
    fn pkg_is_made_from_these_sources() {
        check().unwrap();
    }

    #[test]
    fn the_profile_ends_where_the_next_section_begins() {
        assert_eq!(
            profile("[a]\nx = 1\n[profile.client]\nlto = true\n\n[b]\n"),
            "[profile.client]\nlto = true\n"
        );
    }
}
