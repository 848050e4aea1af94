//! From the Rust of the client to the smallest wasm, and to plain script that does the same.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::pipeline::read_text;
use crate::run::run;
use crate::tools::{cargo, target, wasm_bindgen};

/// What is exported: the functions of `client-wasm/drop-in/src/lib.rs`.
const ENTRIES: [&str; 4] = ["commands", "apply", "form", "settle"];

/// The newer parts of wasm that rustc writes for this target: without these names the tools
/// refuse the module, with `--all-features` they write what browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The client's logic in both of its forms, and how the names inside of it are to be read.
#[derive(Debug)]
pub(super) struct Engine {
    pub(super) wasm: Vec<u8>,
    /// A function that takes the imports and returns the exports.
    pub(super) fallback: String,
    /// Name in the module, and the script function that it stands for.
    pub(super) imports: Vec<(String, String)>,
    /// Name in the module, and the entry point.
    pub(super) exports: Vec<(String, String)>,
}

/// Builds it, with its intermediate files in `dir`.
pub(super) fn make(dir: &Path, npm: &Path) -> Result<Engine, String> {
    run(cargo()
        .args(["build", "--package", "sijax-drop-in", "--profile", "client"])
        .args(["--target", "wasm32-unknown-unknown"]))?;
    let bound = dir.join("bound");
    run(Command::new(wasm_bindgen("wasm-bindgen")?)
        .args(["--target", "bundler", "--no-typescript", "--out-dir"])
        .arg(&bound)
        .arg(target().join("wasm32-unknown-unknown/client/sijax_drop_in.wasm")))?;

    let tool = |name: &str| Command::new(npm.join("node_modules/.bin").join(name));
    let (graph, kept, wasm) = (dir.join("graph.json"), dir.join("kept.wasm"), dir.join("sijax.wasm"));
    fs::write(&graph, roots().to_string()).map_err(|error| format!("{}: {error}", graph.display()))?;
    run(tool("wasm-metadce")
        .args(FEATURES)
        .arg("--graph-file")
        .arg(&graph)
        .arg(bound.join("sijax_drop_in_bg.wasm"))
        .arg("--output")
        .arg(&kept))?;
    let names = run(tool("wasm-opt")
        .args(FEATURES)
        .args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"])
        .arg("--minify-imports-and-exports-and-modules")
        .arg(&kept)
        .arg("--output")
        .arg(&wasm))?;
    let names = names.find('{').and_then(|start| names.rfind('}').map(|end| &names[start..=end]));
    let names: Value = serde_json::from_str(names.unwrap_or(""))
        .map_err(|error| format!("the names that wasm-opt gave: {error}"))?;

    let text = run(tool("wasm-dis").args(FEATURES).arg(&wasm))?;
    if let Some(line) = text.lines().find(|line| is_memory(line)) {
        return Err(format!("the engine is to be code alone, but there is{line}"));
    }
    let script = dir.join("engine.js");
    run(tool("wasm2js").arg("-Oz").arg(&wasm).arg("--output").arg(&script))?;

    let imports = imports(&names)?;
    Ok(Engine {
        wasm: fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?,
        fallback: fallback(&read_text(&script)?, &imports)?,
        imports,
        exports: exports(&names)?,
    })
}

/// Only the entry points are wanted: not the memory and the table that wasm-bindgen exports.
fn roots() -> Value {
    let entries = ENTRIES.map(|name| serde_json::json!({ "name": name, "export": name }));
    let mut graph = vec![serde_json::json!({ "name": "page", "reaches": ENTRIES, "root": true })];
    graph.extend(entries);
    Value::Array(graph)
}

fn is_memory(line: &str) -> bool {
    ["(memory", "(table", "(data", "(elem", "(global"].iter().any(|item| line.trim_start().starts_with(item))
}

/// The rows of one of the tables that wasm-opt printed.
fn rows<'a>(names: &'a Value, table: &str) -> impl Iterator<Item = Vec<&'a str>> {
    let rows = names[table].as_array().map(Vec::as_slice).unwrap_or_default();
    rows.iter().map(|row| row.as_array().into_iter().flatten().filter_map(Value::as_str).collect())
}

fn imports(names: &Value) -> Result<Vec<(String, String)>, String> {
    rows(names, "imports")
        .map(|row| match row[..] {
            [module, name, short] => Ok((short.to_owned(), host_function(module, name)?.to_owned())),
            _ => Err(format!("an import of an unknown form: {row:?}")),
        })
        .collect()
}

/// The script function behind an import: either named itself, or behind a function of the glue
/// code that turns integers into integers, which we do without.
fn host_function<'a>(module: &str, name: &'a str) -> Result<&'a str, String> {
    if module.starts_with("./snippets/sijax-client-") {
        return Ok(name);
    }
    name.strip_prefix("__wbg_")
        .and_then(|name| name.rsplit_once('_'))
        .map(|(name, _hash)| name)
        .ok_or_else(|| format!("the engine imports {name} of {module}, which no script has"))
}

fn exports(names: &Value) -> Result<Vec<(String, String)>, String> {
    let exports: Vec<_> = rows(names, "exports")
        .filter_map(|row| Some(((*row.get(1)?).to_owned(), (*row.first()?).to_owned())))
        .collect();
    if exports.len() == ENTRIES.len() { Ok(exports) } else { Err(format!("exports: {exports:?}")) }
}

/// The one function of wasm2js's module, as it stands among the scripts: it calls them by name,
/// and trusts that they return integers, which they have to for the wasm anyway.
fn fallback(module: &str, imports: &[(String, String)]) -> Result<String, String> {
    let start = module.find("function asmFunc(").ok_or("wasm2js wrote no function")?;
    let end = module[start..].find("\n}\n").ok_or("wasm2js wrote no end of its function")?;
    let mut names = HashMap::new();
    let mut text = String::from("function fallback() {\n");
    for line in module[start..start + end].lines().skip(1) {
        // ` var fimport$0 = a.b;`, or a helper that integer code has no use for.
        match line.strip_prefix(" var ").and_then(|line| line.strip_suffix(';')?.split_once(" = ")) {
            Some((name, value)) if name.starts_with("fimport$") => {
                let short = value.strip_prefix("a.").unwrap_or(value);
                let function = imports.iter().find(|(known, _)| known == short);
                let (_, function) = function.ok_or_else(|| format!("wasm2js imports {value}"))?;
                names.insert(name, function);
            }
            Some(_) => {}
            None => text.push_str(&format!("{}\n", with_names(line, &names).replace(" | 0", ""))),
        }
    }
    Ok(text + "}\n")
}

fn with_names(line: &str, names: &HashMap<&str, &String>) -> String {
    let mut parts = line.split("fimport$");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
        let name = format!("fimport${}", &part[..end]);
        result.push_str(names.get(name.as_str()).map_or(name.as_str(), |function| function.as_str()));
        result.push_str(&part[end..]);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{fallback, host_function, is_memory};

    #[test]
    fn imports_are_named_by_the_scripts() {
        assert_eq!(host_function("./snippets/sijax-client-1f/js/html.js", "html_parse"), Ok("html_parse"));
        assert_eq!(host_function("./x_bg.js", "__wbg_html_insert_362c838a4a61eb0c"), Ok("html_insert"));
        assert!(host_function("./x_bg.js", "__wbindgen_throw").is_err());
    }

    #[test]
    fn the_fallback_calls_the_scripts_themselves() {
        let module = "import * as a from 'a';\n\nfunction asmFunc(imports) {\n var Math_imul = Math.imul;\n var a = imports.a;\n var fimport$0 = a.c;\n $0 = fimport$0(1 | 0) | 0;\n}\n\nvar ret = asmFunc({});\n";
        let imports = [("c".to_owned(), "next".to_owned())];
        assert_eq!(fallback(module, &imports).unwrap(), "function fallback() {\n $0 = next(1);\n}\n");
        assert!(fallback(module, &[]).is_err());
    }

    #[test]
    fn memory_of_any_kind_is_seen() {
        assert!(is_memory(" (memory $0 17)") && is_memory(" (table $0 1 funcref)"));
        assert!(!is_memory(" (export \"S\" (func $6))"));
    }
}
