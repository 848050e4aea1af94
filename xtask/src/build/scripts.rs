//! The scripts of the client, in an order in which each stands after those that it needs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::pipeline::read_text;

/// Of no use in the drop-in: it is how Rust applications call the scripts.
const LEFT_OUT: &str = "rust_api.js";

/// The order in which the scripts of the client compress best, found by trying.
const ORDER: [&str; 27] = [
    "copy.js",
    "registers.js",
    "css.js",
    "report.js",
    "contains.js",
    "select.js",
    "form.js",
    "declare.js",
    "commands.js",
    "script.js",
    "encode.js",
    "alert.js",
    "mode.js",
    "attr.js",
    "call.js",
    "forget.js",
    "html.js",
    "remove.js",
    "reply.js",
    "steps.js",
    "busy.js",
    "settle.js",
    "send.js",
    "group.js",
    "request.js",
    "sijax.js",
    "end.js",
];

/// A script, without the `import` and `export` that make it a module.
#[derive(Debug)]
pub(super) struct Script {
    pub(super) name: String,
    pub(super) text: String,
    /// The functions that it exports.
    pub(super) functions: Vec<String>,
}

/// Reads all scripts of a directory.
pub(super) fn read_all(dir: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut sources = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name != LEFT_OUT && name.ends_with(".js") {
            sources.insert(name, read_text(&path)?);
        }
    }
    Ok(sources)
}

/// Reads them in an order in which each stands behind what it imports: as in [`ORDER`] where there
/// is a choice, else by name.
pub(super) fn read_ordered(sources: &BTreeMap<String, String>) -> Result<Vec<Script>, String> {
    let mut scripts = Vec::new();
    let first = ORDER.into_iter().filter(|name| sources.contains_key(*name));
    for name in first.chain(sources.keys().map(String::as_str)) {
        add(name, sources, &mut scripts, &mut Vec::new())?;
    }
    no_name_twice(&scripts)?;
    Ok(scripts)
}

/// Fails when a shim, which joins the scripts, has a name that one of them has.
pub(super) fn with_shim(mut scripts: Vec<Script>, name: &str, shim: &str) -> Result<Vec<Script>, String> {
    scripts.push(Script { name: name.to_owned(), text: shim.to_owned(), functions: Vec::new() });
    no_name_twice(&scripts)?;
    scripts.pop();
    Ok(scripts)
}

fn no_name_twice(scripts: &[Script]) -> Result<(), String> {
    let mut seen = BTreeMap::new();
    for script in scripts {
        for name in top_level_names(&script.text) {
            if let Some(other) = seen.insert(name.to_owned(), &script.name) {
                return Err(format!(
                    "{other} and {} both have a `{name}`; they become one script",
                    script.name
                ));
            }
        }
    }
    Ok(())
}

/// The scripts of a directory, ready to be put one after the other.
pub(super) fn read(dir: &Path) -> Result<Vec<Script>, String> {
    read_ordered(&read_all(dir)?)
}

/// A script of a directory behind those that it needs.
pub(super) fn read_with_imports(dir: &Path, name: &str) -> Result<Vec<Script>, String> {
    let mut scripts = Vec::new();
    add(name, &read_all(dir)?, &mut scripts, &mut Vec::new())?;
    no_name_twice(&scripts)?;
    Ok(scripts)
}

fn add(
    name: &str,
    sources: &BTreeMap<String, String>,
    scripts: &mut Vec<Script>,
    within: &mut Vec<String>,
) -> Result<(), String> {
    if scripts.iter().any(|script| script.name == name) {
        return Ok(());
    }
    if within.iter().any(|outer| outer == name) {
        return Err(format!("{name} imports itself through {within:?}"));
    }
    let source = sources.get(name).ok_or_else(|| format!("{within:?} imports {name}, which is missing"))?;
    within.push(name.to_owned());
    for needed in source.lines().filter_map(imported) {
        add(needed, sources, scripts, within)?;
    }
    within.pop();
    let lines = source.lines().filter(|line| imported(line).is_none());
    let text = lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect::<Vec<_>>().join("\n");
    let functions = source.lines().filter_map(|line| line.strip_prefix("export function "));
    let functions = functions.filter_map(|line| Some(line.split_once('(')?.0.to_owned())).collect();
    scripts.push(Script { name: name.to_owned(), text: text.trim_start().to_owned(), functions });
    Ok(())
}

/// The file that a line imports from.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("import ")?.split_once("'./")?.1.strip_suffix("';")
}

fn top_level_names(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let functions = line.strip_prefix("function ").and_then(|rest| rest.split('(').next());
        // Of one with a value, nothing else is declared in the same line.
        let variables = line.strip_prefix("var ").unwrap_or("").split(" = ").next().unwrap_or("");
        let variables = variables.split(", ").filter_map(|name| name.split([' ', ';']).next());
        functions.into_iter().chain(variables.filter(|name| !name.is_empty()))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::read_ordered;

    fn sources(sources: &[(&str, &str)]) -> BTreeMap<String, String> {
        sources.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_script_stands_after_what_it_imports() {
        let scripts = read_ordered(&sources(&[
            ("a.js", "import { b } from './b.js';\n\nexport function a() {\n  b();\n}\n"),
            ("b.js", "export function b() {}\n"),
        ]))
        .unwrap();
        assert_eq!(scripts[0].name, "b.js");
        assert_eq!(scripts[1].text, "function a() {\n  b();\n}");
        assert_eq!(scripts[1].functions, ["a"]);
    }

    #[test]
    fn names_that_would_clash_are_refused() {
        let error = read_ordered(&sources(&[("a.js", "var x = 1;"), ("b.js", "function x() {}")]));
        assert!(error.unwrap_err().contains("`x`"));
    }

    #[test]
    fn circles_are_refused() {
        let error = read_ordered(&sources(&[
            ("a.js", "import { b } from './b.js';"),
            ("b.js", "import { a } from './a.js';"),
        ]));
        assert!(error.unwrap_err().contains("a.js"));
    }
}
