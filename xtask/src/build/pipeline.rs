//! The steps from the sources to `pkg/`.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use super::files::{BuiltFile, FILES, Source};
use super::{assemble, digest, engine, output, scripts};
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
    for BuiltFile { name, source } in FILES {
        let text = match source {
            Source::Client => {
                let scripts = scripts::read(&root().join("client-wasm/js"))?;
                let shim = read_text(&root().join("client-wasm/drop-in/shim.js"))?;
                assemble::assemble(&scripts, &engine, &shim, &version)?
            }
            Source::Script { dir, name } => {
                assemble::assemble_plain(&scripts::read_with_imports(&root().join(dir), name)?, &version)
            }
        };
        let assembled = dir.join(name);
        fs::write(&assembled, text).map_err(|error| format!("{}: {error}", assembled.display()))?;
    }
    println!("[4/5] minifying");
    for BuiltFile { name, .. } in FILES {
        let minified = root().join("pkg").join(name);
        run(Command::new("node").arg(tools.join("minify.mjs")).arg(dir.join(name)).arg(minified))?;
    }
    println!("[5/5] pkg/");
    output::write()?;
    digest::write()?;
    println!("\nwasm alone: {} bytes", engine.wasm.len());
    output::print_sizes()
}

/// A text file.
pub(super) fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
