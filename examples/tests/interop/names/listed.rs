//! Every name of the original has a row.

use super::{
    GUIDE,
    table::{chapters, code, has},
};
use crate::application::python;

/// The public names of the original by its files, as a script finds them in the sources.
fn names() -> Vec<(String, String)> {
    let output = python().args(["-c", include_str!("original.py")]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let pair = |line: &str| line.split_once('\t').map(|(file, name)| (file.to_owned(), name.to_owned()));
    lines.lines().map(|line| pair(line).expect("a file and a name")).collect()
}

/// Those that do not stand in backticks in the first column of a chapter which is about their file.
fn missing<'a>(guide: &str, names: &'a [(String, String)]) -> Vec<&'a (String, String)> {
    let chapters = chapters(guide);
    let is_there = |(file, name): &&(String, String)| {
        chapters.iter().any(|chapter| {
            let mut mentions = chapter.rows.iter().flat_map(|row| code(row.there));
            code(chapter.about).any(|about| about == file) && mentions.any(|mention| has(mention, name))
        })
    };
    names.iter().filter(|name| !is_there(name)).collect()
}

#[test]
fn every_name_of_the_original_stands_in_the_guide() {
    let names = names();
    assert!(names.len() > 100, "{names:?}");
    let missing = missing(GUIDE, &names);
    assert!(missing.is_empty(), "docs/from-flask-sijax.md has no row for {missing:#?}");
}

#[test]
fn a_row_that_is_taken_out_is_missed() {
    let names = names();
    let without: String =
        GUIDE.lines().filter(|line| !line.starts_with("| `has_event")).map(|l| l.to_owned() + "\n").collect();
    let missed: Vec<_> = missing(&without, &names).into_iter().map(|(_, name)| &**name).collect();
    assert_eq!(missed, ["has_event"]);
}
