//! One script out of many, with the engine inside.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::engine::Engine;
use super::scripts::Script;

/// Puts the scripts, the engine in both forms and the shim into one function of their own.
pub(super) fn assemble(
    scripts: &[Script],
    engine: &Engine,
    shim: &str,
    version: &str,
) -> Result<String, String> {
    let mut host = Vec::new();
    for (short, function) in &engine.imports {
        if !scripts.iter().any(|script| script.functions.contains(function)) {
            return Err(format!("the engine needs `{function}`, which no script exports"));
        }
        host.push(format!("{short}: {function}"));
    }
    let entries: Vec<_> =
        engine.exports.iter().map(|(short, name)| format!("{name}: exports.{short}")).collect();

    let mut text = format!("/*! sijax {version} | MIT OR Apache-2.0 */\n(function () {{\n'use strict';\n");
    for script in scripts {
        text.push_str(&format!("\n// {}\n{}\n", script.name, script.text));
    }
    text.push_str(&format!(
        "\nvar VERSION = '{version}';\nvar WASM = '{}';\nvar host_functions = {{ a: {{ {} }} }};\n",
        // ASCII whatever the page's encoding: a script that is served without one is read in that.
        BASE64_STANDARD.encode(&engine.wasm),
        host.join(", "),
    ));
    text.push_str(&format!(
        "\nfunction entry_points(exports) {{\n  return {{ {} }};\n}}\n\n{}\n{shim}\n}})();\n",
        entries.join(", "),
        engine.fallback,
    ));
    Ok(text)
}
