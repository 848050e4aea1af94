//! Telling commands apart.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{alert, attr, call, css, html, remove, reply, script};

#[wasm_bindgen(module = "/js/commands.js")]
extern "C" {
    fn run_custom();
    fn refuse_unknown();
}

/// In place of a kind: the list has come to its end.
pub(crate) const END: u32 = 0;

/// Applies the current command, which is of this kind.
///
/// The numbers are the indexes of `kinds` in `js/commands.js`.
pub fn apply(kind: u32) {
    match kind {
        // A processor of the page's own, for a command of its own or in place of ours.
        1 => run_custom(),
        3 => alert::apply(),
        4 => html::apply(),
        5 => attr::apply(),
        6 => css::apply(),
        7 => script::apply(),
        8 => remove::apply(),
        9 => call::apply(),
        10 => reply::take_return(),
        11 => reply::take_error(),
        _ => refuse_unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_scripts() {
        let script = include_str!("../../js/commands.js");
        let (_, rest) = script.split_once("export var kinds = [").unwrap();
        let (table, _) = rest.split_once("];").unwrap();
        let kinds: Vec<&str> = table.split(',').map(|kind| kind.trim().trim_matches('\'')).collect();

        let source = include_str!("apply.rs");
        for (number, kind) in kinds.iter().enumerate().skip(3) {
            let arm = match kind.strip_prefix("sijax_") {
                Some(kind) => format!("{number} => reply::take_{kind}(),"),
                None => format!("{number} => {kind}::apply(),"),
            };
            assert!(source.contains(&arm), "{arm}");
        }
        assert_eq!(kinds[END as usize], "");
    }
}
