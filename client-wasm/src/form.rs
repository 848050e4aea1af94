//! Reading the values of a form into an object.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::form_name::{self, Name, Units};

#[wasm_bindgen(module = "/js/form.js")]
extern "C" {
    fn form_controls() -> u32;
    fn form_control(index: u32) -> u32;
    fn name_code(at: u32) -> u32;
    fn form_enter(start: u32, end: u32, list: u32) -> u32;
    fn form_set(start: u32, end: u32);
}

const NAMED: u32 = 1;
const DISABLED: u32 = 2;
const CHECKABLE: u32 = 4;
const CHECKED: u32 = 8;

/// The name of the current control, of this length.
struct Current(u32);

impl Units for Current {
    fn len(&self) -> u32 {
        self.0
    }

    fn get(&self, at: u32) -> u32 {
        name_code(at)
    }
}

/// Whether a control has a say in the values.
fn counts(control: u32) -> bool {
    control & (NAMED | DISABLED) == NAMED && control & (CHECKABLE | CHECKED) != CHECKABLE
}

/// Reads all controls of the form that the scripts have at hand.
pub fn read() {
    for index in 0..form_controls() {
        let control = form_control(index);
        if counts(control) {
            store(&Current(control >> 4));
        }
    }
}

/// Puts the value of the current control to where its name says.
fn store(name: &Current) {
    match form_name::read(name) {
        Name::Malformed => {}
        Name::Plain => form_set(0, name.len()),
        Name::Nested(open) => store_nested(name, open),
    }
}

fn store_nested(name: &Current, open: u32) {
    let (mut start, mut end, mut next) = (0, open, open + 1);
    loop {
        let next_end = form_name::key_end(name, next);
        let next_is_last = next_end + 1 == name.len();
        // An empty last key appends: what it appends to has to be a list.
        let list = next_is_last && next == next_end;
        if form_enter(start, end, list.into()) == 0 {
            return;
        }
        if next_is_last {
            return form_set(next, next_end);
        }
        (start, end, next) = (next, next_end, next_end + 2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_counts_when_it_has_a_name_and_is_neither_disabled_nor_unchecked() {
        assert!(counts(NAMED));
        assert!(counts(NAMED | CHECKABLE | CHECKED));
        assert!(!counts(0));
        assert!(!counts(NAMED | DISABLED));
        assert!(!counts(NAMED | CHECKABLE));
    }
}
