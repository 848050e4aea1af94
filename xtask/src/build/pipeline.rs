//! The steps from the sources to `pkg/`.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

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
    let scripts = scripts::read(&root().join("client-wasm/js"))?;
    let shim = read_text(&root().join("client-wasm/drop-in/shim.js"))?;
    let assembled = dir.join("sijax.js");
    let text = assemble::assemble(&scripts, &engine, &shim, &output::version()?)?;
    fs::write(&assembled, text).map_err(|error| format!("{}: {error}", assembled.display()))?;
    println!("[4/5] minifying");
    run(Command::new("node").arg(tools.join("minify.mjs")).arg(&assembled).arg(root().join("pkg/sijax.js")))?;
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
