//! Telling commands apart.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{alert, attr, call, css, html, remove, reply, script, way::Way};

#[wasm_bindgen(module = "/js/steps.js")]
extern "C" {
    /// Does what the current command says, and those of its kind that follow it in the list, and
    /// tells the kind of the next one: a run of commands costs one crossing. That nothing matches
    /// is reported by the script: the page is not what the server thinks it is.
    fn step(kind: u32, way: u32) -> u32;
}

/// In place of a kind: the list has come to its end.
pub(crate) const END: u32 = 0;
/// The first kind of our own; the one before it is whatever the page processes itself.
const FIRST: u32 = 2;

/// How each kind is carried out, in the order of `kinds` in `js/steps.js`.
const WAYS: [Way; 9] = [
    alert::WAY,
    html::WAY,
    attr::WAY,
    css::WAY,
    script::WAY,
    remove::WAY,
    call::WAY,
    reply::RETURN,
    reply::ERROR,
];

/// The ways of all kinds, two bits for each: a table would need a memory.
const PACKED: u32 = {
    let (mut bits, mut index) = (0, 0);
    while index < WAYS.len() {
        bits |= (WAYS[index] as u32) << (2 * (FIRST + index as u32));
        index += 1;
    }
    bits
};

const fn way(kind: u32) -> u32 {
    PACKED >> (2 * kind) & 3
}

/// Applies the current command, which is of this kind, and those of this kind that follow; tells
/// the kind of the next one.
pub(crate) fn carry_out(kind: u32) -> u32 {
    step(kind, way(kind))
}

/// Applies the current command, which is of this kind and stands in no list.
pub fn apply(kind: u32) {
    carry_out(kind);
}

#[cfg(test)]
mod tests {
    use super::{END, FIRST, WAYS, Way, way};

    #[test]
    fn the_numbers_are_those_of_the_scripts() {
        let script = include_str!("../../js/steps.js");
        let (_, rest) = script.split_once("var kinds = {").unwrap();
        let (table, _) = rest.split_once("};").unwrap();
        let kinds: Vec<&str> =
            table.lines().filter_map(|line| Some(line.trim().split_once(':')?.0)).collect();

        let source = include_str!("apply.rs");
        let (_, rest) = source.split_once("const WAYS: [Way; 9] = [").unwrap();
        let (table, _) = rest.split_once("];").unwrap();
        let ways: Vec<String> = table
            .split(',')
            .map(|way| way.trim().replace("::WAY", "").replace("reply::", "sijax_").to_lowercase())
            .filter(|way| !way.is_empty())
            .collect();
        assert_eq!(kinds, ways);
        assert_eq!(kinds.len(), WAYS.len());
        const { assert!(FIRST > END + 1) };
    }

    #[test]
    fn commands_on_elements_are_told_from_the_others() {
        let on_elements: Vec<u32> = (0..16).filter(|kind| way(*kind) != Way::Once as u32).collect();
        assert_eq!(on_elements, [3, 4, 5, 7]);
        assert_eq!(way(7), Way::EachRemoved as u32);
        assert_eq!(way(3), Way::Each as u32);
    }
}
