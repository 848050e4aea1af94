//! Reading the values of a form into an object.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/form.js")]
extern "C" {
    fn form_controls() -> u32;
    fn form_control(index: u32) -> u32;
    fn form_store();
}

const NAMED: u32 = 1;
const CHECKABLE: u32 = 2;
const CHECKED: u32 = 4;

/// Whether a control, which is not disabled, has a say in the values.
fn counts(control: u32) -> bool {
    control & NAMED != 0 && control & (CHECKABLE | CHECKED) != CHECKABLE
}

/// Reads all controls of the form that the scripts have at hand.
pub fn read() {
    for index in 0..form_controls() {
        if counts(form_control(index)) {
            form_store();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_counts_when_it_has_a_name_and_is_not_left_unchecked() {
        assert!(counts(NAMED));
        assert!(counts(NAMED | CHECKABLE | CHECKED));
        assert!(!counts(0));
        assert!(!counts(NAMED | CHECKABLE));
    }
}
