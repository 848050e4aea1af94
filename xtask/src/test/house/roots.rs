//! `lib.rs` and `mod.rs` are read first: they hold prose, declarations and re-exports, and what is
//! done stands in files named after it.

use super::source::Source;

/// What an item that does something begins with.
const ITEMS: [&str; 9] =
    ["fn", "async fn", "unsafe fn", "impl", "unsafe impl", "struct", "enum", "trait", "macro_rules!"];

/// What is said of items that stand in such a file.
pub(super) fn breaches(source: &Source) -> Vec<String> {
    let is_root = source.path.ends_with("/mod.rs") || source.path.ends_with("/lib.rs");
    // Crates that are nothing but entry points: the compiler wants those of macros at the root.
    let is_shell = ["shared/macros/src/lib.rs", "client-wasm/drop-in/src/lib.rs"].contains(&&*source.path);
    // What tests share stands in `tests/…/mod.rs`, so that it is no test of its own.
    let is_test = source.path.contains("/tests/") || source.path.starts_with("tests/");
    if !is_root || is_shell || is_test {
        return Vec::new();
    }
    let mut is_doctest = false;
    let mut breaches = Vec::new();
    for (number, line) in source.code() {
        // A README whose programs are compiled hangs on an item that does nothing.
        is_doctest |= line == "#[cfg(doctest)]";
        if line.starts_with("#[") {
            continue;
        }
        if is_item(line) && !is_doctest {
            breaches.push(format!("{}:{number}: give `{}` a file of its own", source.path, line.trim()));
        }
        is_doctest = false;
    }
    breaches
}

fn is_item(line: &str) -> bool {
    let line = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ").map_or(rest, |(_, rest)| rest),
        Some(rest) => rest.trim_start(),
        None => line,
    };
    ITEMS.iter().any(|item| line.strip_prefix(item).is_some_and(|rest| rest.starts_with([' ', '<'])))
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::breaches;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.into(), text: text.into() }
    }

    #[test]
    fn items_are_found_whatever_their_visibility() {
        let text = "//! fn in prose\nmod a;\npub use a::A;\nfn f() {}\npub(crate) struct S;\nimpl<T> X for T {}\npub async fn g() {}\n";
        assert_eq!(breaches(&source("server/src/lib.rs", text)).len(), 4);
        assert_eq!(breaches(&source("server/src/events/mod.rs", text)).len(), 4);
        assert_eq!(breaches(&source("server/src/events.rs", text)).len(), 0);
        assert_eq!(breaches(&source("server/src/lib.rs", "mod a;\npub use a::fname;\n")).len(), 0);
    }

    #[test]
    fn what_only_doc_tests_see_may_stand_there() {
        let readme = "#[cfg(doctest)]\n#[doc = include_str!(\"../README.md\")]\nstruct Readme;\n";
        assert_eq!(breaches(&source("server/src/lib.rs", readme)).len(), 0);
        let then = format!("{readme}struct Other;\n");
        assert_eq!(breaches(&source("server/src/lib.rs", &then)).len(), 1);
    }
}
