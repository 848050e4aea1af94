//! What makes `pkg/` a package of npm: its manifest, and the licences.

use std::fs;
use std::path::Path;

use super::files::FILES;
use super::output::version;
use crate::tools::root;

/// The types of modules, and of scripts. Written by hand.
const MODULE_TYPES: &str = "sijax.d.ts";
const SCRIPT_TYPES: &str = "scripts.d.ts";
/// What `import 'sijax'` gets. Only bundlers and import maps find it by that name; a server has
/// `sijax.js` for pages.
pub(super) const INLINE: &str = "sijax.inline.mjs";
/// The module that streams its wasm.
const STREAMING: &str = "sijax.mjs";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The text of `package.json`. Not by way of a map, which would put its conditions into an order of
/// its own: the first one that holds counts.
pub(super) fn manifest() -> Result<String, String> {
    let version = version()?;
    let mut exports = vec![export(".", INLINE), export("./module", STREAMING)];
    exports.extend(FILES.iter().map(|file| export(&format!("./{}", file.name), file.name)));
    exports.push(export("./package.json", "package.json"));
    let files =
        FILES.iter().map(|file| file.name).chain([INLINE, MODULE_TYPES, SCRIPT_TYPES]).chain(LICENSES);
    let files: Vec<_> = files.map(|name| format!("\"{name}\"")).collect();
    // `sideEffects`: each script and module makes the global `Sijax`.
    Ok(format!(
        "{{
  \"name\": \"sijax\",
  \"version\": \"{version}\",
  \"description\": \"The browser client of Sijax for Rust\",
  \"keywords\": [\"ajax\", \"rust\", \"sijax\", \"wasm\"],
  \"license\": \"MIT OR Apache-2.0\",
  \"repository\": {{ \"type\": \"git\", \"url\": \"git+https://github.com/sijax/sijax.git\", \"directory\": \"pkg\" }},
  \"type\": \"module\",
  \"main\": \"./{INLINE}\",
  \"types\": \"./{MODULE_TYPES}\",
  \"unpkg\": \"./sijax.js\",
  \"jsdelivr\": \"./sijax.js\",
  \"exports\": {{
    {}
  }},
  \"sideEffects\": true,
  \"files\": [
    {}
  ]
}}
",
        exports.join(",\n    "),
        files.join(",\n    "),
    ))
}

fn export(name: &str, file: &str) -> String {
    let types = match file.rsplit_once('.') {
        Some((_, "mjs")) => MODULE_TYPES,
        Some((_, "js")) => SCRIPT_TYPES,
        _ => return format!("\"{name}\": \"./{file}\""),
    };
    format!("\"{name}\": {{ \"types\": \"./{types}\", \"default\": \"./{file}\" }}")
}

/// Copies the licences: npm leaves out links.
pub(super) fn copy_licenses(pkg: &Path) -> Result<(), String> {
    for name in LICENSES {
        fs::copy(root().join(name), pkg.join(name)).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}
