//! Reading the values of a form into an object.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::form_name::{self, Name, Units};

#[wasm_bindgen(module = "/js/form.js")]
extern "C" {
    fn form_controls() -> u32;
    fn form_control(index: u32) -> u32;
    fn name_length() -> u32;
    fn name_code(at: u32) -> u32;
    fn form_open();
    fn form_enter(start: u32, end: u32, list: u32) -> u32;
    fn form_set(start: u32, end: u32);
    fn form_push();
}

const NAMED: u32 = 1;
const DISABLED: u32 = 2;
const CHECKABLE: u32 = 4;
const CHECKED: u32 = 8;

/// The name of the current control.
struct Current;

impl Units for Current {
    fn len(&self) -> u32 {
        name_length()
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
        if counts(form_control(index)) {
            store();
        }
    }
}

/// Puts the value of the current control to where its name says.
fn store() {
    form_open();
    match form_name::read(&Current) {
        Name::Malformed => {}
        Name::Plain => form_set(0, name_length()),
        Name::Nested(open) => store_nested(open),
    }
}

fn store_nested(open: u32) {
    let len = name_length();
    let (mut start, mut end) = (0, open);
    loop {
        let next_start = if start == 0 { open + 1 } else { end + 2 };
        let next_end = form_name::key_end(&Current, next_start);
        let next_is_last = next_end + 1 == len;
        // An empty last key appends: what it appends to has to be a list.
        let list = next_is_last && next_start == next_end;
        if form_enter(start, end, list.into()) == 0 {
            return;
        }
        if list {
            return form_push();
        }
        if next_is_last {
            return form_set(next_start, next_end);
        }
        (start, end) = (next_start, next_end);
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
