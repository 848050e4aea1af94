//! Telling commands apart.

use super::{
    alert, attr, call, css, html, remove, reply, script,
    way::{Way, each, once},
};

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

/// The kinds that go this way, as bits: a table would need a memory.
const fn kinds(way: Way) -> u32 {
    let (mut bits, mut index) = (0, 0);
    while index < WAYS.len() {
        if WAYS[index] as u32 == way as u32 {
            bits |= 1 << (FIRST + index as u32);
        }
        index += 1;
    }
    bits
}

const REMOVED: u32 = kinds(Way::EachRemoved);
const ON_ELEMENTS: u32 = kinds(Way::Each) | REMOVED;

const fn has(kinds: u32, kind: u32) -> bool {
    kinds >> kind & 1 == 1
}

/// Applies the current command, which is of this kind.
pub fn apply(kind: u32) {
    if has(ON_ELEMENTS, kind) {
        each(kind, has(REMOVED, kind));
    } else {
        once(kind);
    }
}

#[cfg(test)]
mod tests {
    use super::{END, FIRST, ON_ELEMENTS, REMOVED, WAYS, has};

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
        let on_elements: Vec<u32> = (0..16).filter(|kind| has(ON_ELEMENTS, *kind)).collect();
        assert_eq!(on_elements, [3, 4, 5, 7]);
        assert!(has(REMOVED, 7) && !has(REMOVED, 3));
    }
}
