//! The steps from the sources to `pkg/`.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use super::files::{BuiltFile, FILES, Source};
use super::{assemble, digest, engine, module, npm, output, scripts};
use crate::install;
use crate::run::run;
use crate::tools::{root, target};

/// Builds, or with `--check` only tells whether what is there is made from these sources.
pub(crate) fn build(args: &[String]) -> ExitCode {
    let outcome = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => make(),
        ["--check"] => digest::check(),
        _ => Err("cargo xtask build takes --check or nothing".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<(), String> {
    let tools = root().join("xtask/build");
    let dir = target().join("client");
    fs::create_dir_all(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;

    println!("[1/5] tools");
    install::wasm_target()?;
    install::npm(&tools)?;
    println!("[2/5] wasm, and the script for where there is none");
    let engine = engine::make(&dir, &tools)?;
    println!("[3/5] assembling");
    let version = output::version()?;
    let with_shim = |name: &str| {
        let shim = read_text(&root().join("client-wasm/drop-in").join(name))?;
        let scripts = scripts::read(&root().join("client-wasm/js"))?;
        Ok::<_, String>((scripts::with_shim(scripts, name, &shim)?, shim))
    };
    for BuiltFile { name, source } in FILES {
        let text = match source {
            Source::Client => {
                let (scripts, shim) = with_shim("shim.js")?;
                assemble::assemble(&scripts, &engine, &shim, &version)?
            }
            Source::Module => {
                let (scripts, shim) = with_shim("module.js")?;
                module::streaming(&scripts, &engine, &shim, &version)?
            }
            // Stands there since the second step.
            Source::Wasm => continue,
            Source::Script { dir, name } => {
                assemble::assemble_plain(&scripts::read_with_imports(&root().join(dir), name)?, &version)
            }
        };
        put(&dir.join(name), &text)?;
    }
    println!("[4/5] minifying");
    let pkg = root().join("pkg");
    for BuiltFile { name, .. } in FILES {
        run(Command::new("node").arg(tools.join("minify.mjs")).arg(dir.join(name)).arg(pkg.join(name)))?;
    }
    put(&pkg.join(npm::INLINE), &module::inline(&read_text(&pkg.join("sijax.js"))?))?;
    println!("[5/5] pkg/");
    output::write()?;
    digest::write()?;
    println!("\nwasm alone: {} bytes", engine.wasm.len());
    output::print_sizes()
}

/// Writes a text file.
pub(super) fn put(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// A text file.
pub(super) fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
