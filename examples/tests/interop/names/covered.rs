//! Every row has an example, unless it is pending.

use super::{
    GUIDE,
    table::{Chapter, chapters, code, has},
};

/// Names of ours that no example of their chapter uses.
fn without_example<'a>(chapter: &Chapter<'a>) -> Vec<&'a str> {
    let used = |name: &str| chapter.examples.iter().any(|example| has(example, name));
    let rows = chapter.rows.iter().filter(|row| !row.is_pending());
    let ours = rows.flat_map(|row| code(row.here));
    // `a::b` is used where `b` is.
    ours.filter(|ours| !used(ours.rsplit("::").next().unwrap_or(ours))).collect()
}

#[test]
fn whatever_stands_for_a_name_of_the_original_is_used_in_an_example_of_its_chapter() {
    for chapter in chapters(GUIDE) {
        // Other tables are about something else than names.
        if chapter.rows.first().is_some_and(|row| row.here == "here") {
            let missing = without_example(&chapter);
            assert!(missing.is_empty(), "{}: no example has {missing:?}", chapter.about);
        }
    }
}
