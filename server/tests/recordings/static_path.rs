use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use sijax_server::{StaticPathErrorKind, init_static_path};

use crate::{
    lists::{Check, Different},
    recording::cases,
};

const DIFFERENT: Different = &[
    (
        "old_version",
        "json2.js=(current) old.js=x sijax.js=(current) sijax_comet.js=(current) sijax_upload.js=(current) \
         sijax_version=(current)",
        "a file that is not the client's stays",
    ),
    (
        "old_version_with_subdirectory",
        "json2.js=(current) sijax.js=(current) sijax_comet.js=(current) sijax_upload.js=(current) \
         sijax_version=(current) sub/=directory sub/app.js=x",
        "files of sub-directories stay",
    ),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    before: Option<BTreeMap<String, Entry>>,
    after: Option<BTreeMap<String, Entry>>,
    raises: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Kind(String),
    File { text: Option<String> },
}

/// What stands in a directory afterwards. Of the client's own files, which are others than the
/// original's, it is told whether they are the current ones.
type Listing = Option<BTreeMap<String, String>>;

const CURRENT: &str = "(current)";
const OLD_VERSION: &str = "0.3.2";
/// The original has not these.
const OUR_OWN: [&str; 2] = ["sijax.mjs", "sijax.wasm"];

fn fresh(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("static_path").join(name);
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).unwrap();
    dir
}

fn make(dir: &Path, entries: &BTreeMap<String, Entry>) {
    fs::create_dir_all(dir).unwrap();
    for (name, entry) in entries {
        let path = dir.join(name);
        match entry {
            Entry::Kind(kind) if kind == "directory" => fs::create_dir_all(path).unwrap(),
            Entry::Kind(kind) if kind == "symbolic link" => link(&dir.join("nowhere"), &path),
            Entry::File { text: Some(text) } => {
                let text = if name == "sijax_version" {
                    text.replace(OLD_VERSION, sijax_pkg::VERSION)
                } else {
                    text.clone()
                };
                fs::write(path, text).unwrap();
            }
            _ => panic!("{name} cannot be made"),
        }
    }
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

#[cfg(not(unix))]
fn link(_: &Path, at: &Path) {
    // Links need a right there that few have: a file is refused for the same reason.
    fs::write(at, "").unwrap();
}

fn recorded(name: &str, entry: Entry) -> String {
    match entry {
        Entry::Kind(kind) => kind,
        Entry::File { text: Some(text) } if name == "sijax_version" && text == OLD_VERSION => CURRENT.into(),
        Entry::File { text: Some(text) } => text,
        Entry::File { text: None } => CURRENT.into(),
    }
}

fn list(dir: &Path, prefix: &str, into: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        let kind = entry.file_type().unwrap();
        if kind.is_symlink() {
            into.insert(name, "symbolic link".into());
        } else if kind.is_dir() {
            list(&entry.path(), &format!("{name}/"), into);
            into.insert(format!("{name}/"), "directory".into());
        } else {
            let bytes = fs::read(entry.path()).unwrap();
            let is_current = sijax_pkg::file(&name).is_some_and(|file| file.bytes == bytes)
                || name == "sijax_version" && bytes == sijax_pkg::VERSION.as_bytes();
            into.insert(name, if is_current { CURRENT.into() } else { String::from_utf8(bytes).unwrap() });
        }
    }
}

fn shown(refused: bool, listing: Listing) -> String {
    let files: Vec<String> = match listing {
        Some(listing) => listing.iter().map(|(name, text)| format!("{name}={text}")).collect(),
        None => vec!["no directory".to_owned()],
    };
    if refused { format!("refused: {}", files.join(" ")) } else { files.join(" ") }
}

#[test]
fn directories_become_what_the_original_makes_of_them() {
    let mut check = Check::new("init_static_path", DIFFERENT, &[]);
    for case in cases::<Case>("init_static_path") {
        let base = fresh(&case.id);
        let mut dir = base.join("parent/static");
        match (&case.before, case.id.as_str()) {
            (Some(before), _) => make(&dir, before),
            (None, "path_is_file") => fs::write(base.join("parent"), "").unwrap(),
            (None, "trailing_slash") => dir.push(""),
            (None, _) => {}
        }
        let mut refused = init_static_path(&dir).is_err();
        if case.id == "twice" {
            refused |= init_static_path(&dir).is_err();
        }
        let mut after = BTreeMap::new();
        let ours: Listing = dir.is_dir().then(|| {
            list(&dir, "", &mut after);
            after.retain(|name, text| !(OUR_OWN.contains(&name.as_str()) && text == CURRENT));
            after
        });
        let theirs: Listing = case.after.map(|after| {
            after.into_iter().map(|(name, entry)| (name.clone(), recorded(&name, entry))).collect()
        });
        check.ran(&case.id, &shown(refused, ours), &shown(case.raises.is_some(), theirs));
    }
    check.finish();
}

#[test]
fn another_version_replaces_the_files_of_the_client_and_leaves_all_else() {
    let dir = fresh("replaces");
    fs::create_dir(dir.join("sub")).unwrap();
    for (name, text) in [
        ("sijax_version", "0.3.2"),
        ("sijax.js", "old"),
        ("sijax_comet.js", "the original's"),
        ("mine.css", "mine"),
        ("sub/sijax.js", "mine"),
    ] {
        fs::write(dir.join(name), text).unwrap();
    }
    init_static_path(&dir).unwrap();
    let mut after = BTreeMap::new();
    list(&dir, "", &mut after);
    let after: Vec<(&str, &str)> = after.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(
        after,
        [
            ("json2.js", CURRENT),
            ("mine.css", "mine"),
            ("sijax.js", CURRENT),
            ("sijax.mjs", CURRENT),
            ("sijax.wasm", CURRENT),
            ("sijax_comet.js", CURRENT),
            ("sijax_upload.js", CURRENT),
            ("sijax_version", CURRENT),
            ("sub/", "directory"),
            ("sub/sijax.js", "mine"),
        ]
    );
}

#[test]
fn what_was_broken_off_is_done_again() {
    let dir = fresh("broken_off");
    fs::write(dir.join("sijax_version"), "").unwrap();
    fs::write(dir.join(".sijax.js.1-0.tmp"), "half").unwrap();
    init_static_path(&dir).unwrap();
    assert_eq!(fs::read(dir.join("sijax.js")).unwrap(), sijax_pkg::file("sijax.js").unwrap().bytes);
}

#[test]
fn several_may_do_so_at_once() {
    let dir = fresh("at_once");
    for _ in 0..50 {
        let _ = fs::remove_dir_all(&dir);
        std::thread::scope(|scope| {
            let all: Vec<_> = (0..4).map(|_| scope.spawn(|| init_static_path(&dir))).collect();
            for one in all {
                one.join().unwrap().unwrap();
            }
        });
        assert_eq!(fs::read_to_string(dir.join("sijax_version")).unwrap(), sijax_pkg::VERSION);
        assert_eq!(fs::read_dir(&dir).unwrap().count(), sijax_pkg::FILES.len() + 1, "nothing is left over");
    }
}

#[test]
fn errors_name_what_they_are_about() {
    let dir = fresh("errors");
    fs::write(dir.join("mine.css"), "").unwrap();
    let error = init_static_path(&dir).unwrap_err();
    assert_eq!((error.kind(), error.path()), (StaticPathErrorKind::OtherFiles, dir.as_path()));
    assert!(error.to_string().contains("mine.css") && error.to_string().contains("errors"), "{error}");
    let below_a_file = dir.join("mine.css/static");
    let error = init_static_path(&below_a_file).unwrap_err();
    assert_eq!((error.kind(), error.path()), (StaticPathErrorKind::Io, below_a_file.as_path()));
    assert!(std::error::Error::source(&error).is_some());
}

#[cfg(unix)]
#[test]
fn links_are_replaced_and_not_followed() {
    let dir = fresh("links");
    let elsewhere = dir.join("elsewhere.txt");
    fs::write(&elsewhere, "mine").unwrap();
    let sijax = dir.join("static");
    fs::create_dir(&sijax).unwrap();
    for name in ["sijax.js", "sijax_version"] {
        link(&elsewhere, &sijax.join(name));
    }
    init_static_path(&sijax).unwrap();
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "mine");
    assert!(fs::symlink_metadata(sijax.join("sijax.js")).unwrap().is_file());
    assert_eq!(fs::read_to_string(sijax.join("sijax_version")).unwrap(), sijax_pkg::VERSION);
}
