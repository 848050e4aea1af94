//! Telling commands apart.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{alert, attr, call, css, html, remove, reply, script};

#[wasm_bindgen(module = "/js/commands.js")]
extern "C" {
    fn run_custom();
}

/// In place of a kind: the list has come to its end.
pub(crate) const END: u32 = 0;

/// Applies the current command, which is of this kind.
///
/// The numbers begin with 2, in the order of `kinds` in `js/commands.js`.
pub fn apply(kind: u32) {
    match kind {
        2 => alert::apply(),
        3 => html::apply(),
        4 => attr::apply(),
        5 => css::apply(),
        6 => script::apply(),
        7 => remove::apply(),
        8 => call::apply(),
        9 => reply::take_return(),
        10 => reply::take_error(),
        // The page's own processor, if it has one.
        _ => run_custom(),
    }
}

#[cfg(test)]
mod tests {
    use super::END;

    #[test]
    fn the_numbers_are_those_of_the_scripts() {
        let script = include_str!("../../js/commands.js");
        let (_, rest) = script.split_once("var kinds = [").unwrap();
        let (table, _) = rest.split_once("];").unwrap();
        let kinds: Vec<&str> = table.split(',').map(|kind| kind.trim().trim_matches('\'')).collect();

        let source = include_str!("apply.rs");
        for (kind, number) in kinds.iter().zip(2..) {
            assert_ne!(number, END);
            let arm = match kind.strip_prefix("sijax_") {
                Some(kind) => format!("{number} => reply::take_{kind}(),"),
                None => format!("{number} => {kind}::apply(),"),
            };
            assert!(source.contains(&arm), "{arm}");
        }
        assert!(!source.contains(&format!("{} => ", kinds.len() + 2)), "an arm that no script knows");
    }
}
