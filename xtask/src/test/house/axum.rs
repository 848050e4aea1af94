//! The web framework stays in its folders: everything else in a published crate works without.

use super::source::Source;

/// What is said of code that names axum's crates outside a folder called `axum` or `leptos`.
pub(super) fn breaches(source: &Source) -> Vec<String> {
    let at_home = ["/axum/", "/leptos/", "/axum.rs", "/leptos.rs"];
    // Where our module is declared, the name is that of our module.
    let is_parent = source.code().any(|(_, line)| line.trim_end() == "mod axum;");
    if !source.is_published() || is_parent || at_home.iter().any(|home| source.path.contains(home)) {
        return Vec::new();
    }
    source
        .code()
        .filter(|(_, line)| names_axum(line))
        .map(|(number, line)| format!("{}:{number}: `{}` belongs into axum/", source.path, line.trim()))
        .collect()
}

/// Whether a path of the line begins with one of axum's crates. Our own module of that name is
/// reached through `crate`, `self` or `super`.
fn names_axum(line: &str) -> bool {
    ["axum::", "axum_core::", "axum_extra::"].iter().any(|name| {
        line.match_indices(name).any(|(at, _)| {
            let before = &line[..at];
            let inside_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let ours = ["crate::", "self::", "super::"].iter().any(|path| before.ends_with(path));
            !inside_word && !ours
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::{breaches, names_axum};

    #[test]
    fn crates_are_told_from_our_module() {
        assert!(names_axum("use axum::extract::State;"));
        assert!(names_axum("fn f(x: ::axum_core::body::Body) {}"));
        assert!(!names_axum("pub use self::axum::route;"));
        assert!(!names_axum("mod axum;"));
        assert!(!names_axum("use leptos_axum::x;"));
    }

    #[test]
    fn only_published_sources_outside_its_folder_are_meant() {
        let at = |path: &str| {
            let text = "use axum::Router;\n".into();
            breaches(&Source { path: path.into(), text }).len()
        };
        assert_eq!(at("server/src/sijax.rs"), 1);
        assert_eq!(at("shared/src/call.rs"), 1);
        assert_eq!(at("server/src/axum/route.rs"), 0);
        assert_eq!(at("server/tests/rpc.rs"), 0);
        assert_eq!(at("examples/src/main.rs"), 0);
        let text = "mod axum;\npub use axum::route;\n".into();
        assert!(breaches(&Source { path: "server/src/lib.rs".into(), text }).is_empty());
    }
}
