//! Reading the values of a form into an object.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/form.js")]
extern "C" {
    fn form_controls() -> u32;
    fn form_control(index: u32) -> u32;
    fn form_enter(key: u32) -> u32;
    fn form_set(key: u32);
}

/// What the scripts say of a control; above these bits is the number of keys in its name.
const DISABLED: u32 = 1;
const CHECKABLE: u32 = 2;
const CHECKED: u32 = 4;
const KEYS: u32 = 3;

/// Whether a control has a say in the values.
fn counts(control: u32) -> bool {
    control & DISABLED == 0 && control & (CHECKABLE | CHECKED) != CHECKABLE
}

/// Reads all controls of the form that the scripts have at hand.
pub fn read() {
    for index in 0..form_controls() {
        let control = form_control(index);
        if counts(control) {
            store(control >> KEYS);
        }
    }
}

/// Puts the value of the current control to where its name says: through all keys but the last,
/// into the last.
fn store(keys: u32) {
    for key in 1..keys {
        if form_enter(key - 1) == 0 {
            return;
        }
    }
    if keys != 0 {
        form_set(keys - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_counts_when_it_is_neither_disabled_nor_unchecked() {
        assert!(counts(0));
        assert!(counts(CHECKABLE | CHECKED));
        assert!(!counts(DISABLED));
        assert!(!counts(DISABLED | CHECKABLE | CHECKED));
        assert!(!counts(CHECKABLE));
    }
}
