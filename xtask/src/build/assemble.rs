//! One script out of many, with the engine inside.

use super::engine::Engine;
use super::output::hex;
use super::scripts::Script;

/// Puts the scripts, the engine in both forms and the shim into one function of their own.
pub(super) fn assemble(
    scripts: &[Script],
    engine: &Engine,
    shim: &str,
    version: &str,
) -> Result<String, String> {
    let mut text = head(version);
    text.push_str(&inner(scripts, engine, version)?);
    // ASCII whatever the page's encoding: a script that is served without one is read in that.
    // Base64 is shorter, but tears the bytes apart and so is longer once it is compressed.
    text.push_str(&format!("var WASM = '{}';\n\n{shim}\n}})();\n", hex(&engine.wasm)));
    Ok(text)
}

/// All but the shim and the wasm.
pub(super) fn inner(scripts: &[Script], engine: &Engine, version: &str) -> Result<String, String> {
    let mut host = Vec::new();
    for (short, function) in &engine.imports {
        if !scripts.iter().any(|script| script.functions.contains(function)) {
            return Err(format!("the engine needs `{function}`, which no script exports"));
        }
        host.push(format!("{short}: {function}"));
    }
    let mut text = String::new();
    for script in scripts {
        text.push_str(&format!("\n// {}\n{}\n", script.name, with_entry_points(&script.text, engine)?));
    }
    text.push_str(&format!(
        "\nvar VERSION = '{version}';\nvar host_functions = {{ a: {{ {} }} }};\n\n{}\n",
        host.join(", "),
        engine.fallback
    ));
    Ok(text)
}

/// The same without an engine.
pub(super) fn assemble_plain(scripts: &[Script], version: &str) -> String {
    let mut text = head(version);
    for script in scripts {
        text.push_str(&format!("\n// {}\n{}\n", script.name, script.text));
    }
    text + "})();\n"
}

fn head(version: &str) -> String {
    format!("/*! sijax {version} | MIT OR Apache-2.0 */\n(function () {{\n'use strict';\n")
}

/// The entry points have short names inside of the engine: so the scripts call them by these.
fn with_entry_points(text: &str, engine: &Engine) -> Result<String, String> {
    let mut parts = text.split("client.$engine.");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('(').unwrap_or((part, ""));
        let entry = engine.exports.iter().find(|(_, entry)| entry == name);
        let (short, _) = entry.ok_or_else(|| format!("the engine has no entry point {name}"))?;
        result.push_str(&format!("client.$engine.{short}({rest}"));
    }
    Ok(result)
}
