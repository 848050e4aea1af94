//! What the macros refuse, as the compiler tells it.

/// One file, because each costs a run of the compiler: the macro tells all that is wrong at once.
#[test]
fn what_no_page_could_call_is_told_where_it_stands() {
    trybuild::TestCases::new().compile_fail("tests/refused/callbacks.rs");
}
