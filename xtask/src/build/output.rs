//! What stands in `pkg/` beside the scripts: the tables of the crate, and what npm needs.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::files::{BuiltFile, FILES, content_type};
use super::npm;
use super::pipeline::{put, read_text};
use crate::tools::root;

/// The version of all our packages.
pub(super) fn version() -> Result<String, String> {
    let manifest = read_text(&root().join("Cargo.toml"))?;
    let package = manifest.split_once("[workspace.package]").map_or("", |(_, package)| package);
    package
        .lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.toml names no version".into())
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes everything that is derived from the built files.
pub(super) fn write() -> Result<(), String> {
    let pkg = root().join("pkg");
    put(&pkg.join("src/built.rs"), &built_rs(&pkg)?)?;
    npm::copy_licenses(&pkg)?;
    put(&pkg.join("package.json"), &npm::manifest()?)
}

fn digest_of(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(hex(&Sha256::digest(bytes)))
}

fn built_rs(pkg: &Path) -> Result<String, String> {
    let mut all = Sha256::new();
    let mut rows = String::new();
    for BuiltFile { name, .. } in FILES {
        let digest = digest_of(&pkg.join(name))?;
        all.update(format!("{name} {digest}\n"));
        rows.push_str(&format!(
            "    File {{
        name: \"{name}\",
        content_type: \"{}\",
        bytes: include_bytes!(\"../{name}\"),
        brotli: include_bytes!(\"../{name}.br\"),
        gzip: include_bytes!(\"../{name}.gz\"),
        etag: \"\\\"{}\\\"\",
    }},\n",
            content_type(name)?,
            &digest[..32]
        ));
    }
    Ok(format!(
        "// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = \"{}\";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
{rows}];
",
        &hex(&all.finalize())[..16]
    ))
}

/// Tells how large each file is.
pub(super) fn print_sizes() -> Result<(), String> {
    let size = |name: &str| {
        let path = root().join("pkg").join(name);
        fs::metadata(&path).map(|file| file.len()).map_err(|error| format!("{}: {error}", path.display()))
    };
    println!("{:16} {:>8} {:>8} {:>8}", "", "raw", "gzip", "brotli");
    for BuiltFile { name, .. } in FILES {
        let (raw, gzip, brotli) = (size(name)?, size(&format!("{name}.gz"))?, size(&format!("{name}.br"))?);
        println!("{name:16} {raw:>8} {gzip:>8} {brotli:>8}");
    }
    Ok(())
}
