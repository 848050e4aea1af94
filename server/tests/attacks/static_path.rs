use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use sijax_server::init_static_path;

fn fresh(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("attacks").join(name);
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).unwrap();
    dir
}

fn make(dir: &Path, files: &[&str]) {
    for file in files {
        let path = dir.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("mine: {file}")).unwrap();
    }
}

/// Everything below a directory: links with what they lead to, files with what they hold.
fn listing(dir: &Path) -> BTreeMap<PathBuf, String> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap();
        if kind.is_symlink() {
            all.insert(path.clone(), format!("link to {}", fs::read_link(&path).unwrap().display()));
        } else if kind.is_dir() {
            all.insert(path.clone(), "directory".to_owned());
            all.extend(listing(&path));
        } else {
            all.insert(path.clone(), String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned());
        }
    }
    all
}

/// What was there before is there still, but for what the client's files are called.
fn assert_nothing_is_lost(before: &BTreeMap<PathBuf, String>, after: &BTreeMap<PathBuf, String>) {
    for (path, what) in before {
        assert_eq!(after.get(path), Some(what), "{}", path.display());
    }
}

#[test]
fn files_of_others_below_the_directory_are_not_deleted() {
    let dir = fresh("below");
    make(&dir, &["sub/sijax.js", "sub/deep/sijax_version", "sub/.hidden", "other/app.js"]);
    let before = listing(&dir);
    init_static_path(&dir).unwrap();
    assert_nothing_is_lost(&before, &listing(&dir));
    fs::write(dir.join("sijax_version"), "another").unwrap();
    make(&dir, &["mine.css", ".htaccess"]);
    let before: BTreeMap<_, _> = listing(&dir)
        .into_iter()
        .filter(|(path, _)| !path.ends_with("sijax_version") || path.ends_with("deep/sijax_version"))
        .collect();
    init_static_path(&dir).unwrap();
    assert_nothing_is_lost(&before, &listing(&dir));
    assert_eq!(fs::read_to_string(dir.join("sijax_version")).unwrap(), sijax_pkg::VERSION);
}

#[test]
fn a_directory_in_the_place_of_a_file_is_neither_deleted_nor_filled() {
    for name in ["sijax.js", "sijax_version"] {
        let dir = fresh(&format!("directory_for_{name}"));
        make(&dir, &[&format!("{name}/mine.txt")]);
        let before = listing(&dir);
        assert!(init_static_path(&dir).is_err(), "{name}");
        assert_nothing_is_lost(&before, &listing(&dir));
        assert_eq!(fs::read_dir(dir.join(name)).unwrap().count(), 1, "{name}");
    }
}

#[test]
fn a_directory_that_is_called_like_the_version_gives_no_leave_to_replace_files() {
    let dir = fresh("version_is_a_directory");
    fs::create_dir(dir.join("sijax_version")).unwrap();
    make(&dir, &["sijax.js", "mine.css"]);
    let before = listing(&dir);
    assert!(init_static_path(&dir).is_err());
    assert_eq!(listing(&dir), before);
}

#[test]
fn a_file_in_the_place_of_the_directory_stays() {
    let dir = fresh("file_for_directory");
    make(&dir, &["static"]);
    let before = listing(&dir);
    for path in ["static", "static/", "static/below", "static/below/deeper"] {
        assert!(init_static_path(dir.join(path)).is_err(), "{path}");
        assert_eq!(listing(&dir), before, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_directory_that_is_a_link_is_refused_when_others_have_files_there() {
    use std::os::unix::fs::symlink;

    let base = fresh("linked");
    make(&base, &["elsewhere/index.html", "elsewhere/sijax.js"]);
    symlink(base.join("elsewhere"), base.join("static")).unwrap();
    symlink(base.join("nowhere"), base.join("dangling")).unwrap();
    symlink("loop", base.join("loop")).unwrap();
    let before = listing(&base);
    for path in ["static", "dangling", "loop", "static/../static"] {
        assert!(init_static_path(base.join(path)).is_err(), "{path}");
        assert_eq!(listing(&base), before, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_in_the_directory_lead_to_nothing_that_is_written_or_deleted() {
    use std::os::unix::fs::symlink;

    let base = fresh("links");
    make(&base, &["elsewhere/secret", "elsewhere/sijax.js"]);
    let dir = base.join("static");
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("sijax_version"), "another").unwrap();
    symlink(base.join("elsewhere"), dir.join("sub")).unwrap();
    symlink(base.join("elsewhere/secret"), dir.join("sijax.js")).unwrap();
    symlink(base.join("elsewhere"), dir.join(".sijax.js.tmp")).unwrap();
    // As an attacker may lay them who guesses the names of temporary files.
    for attempt in 0..3 {
        let name = format!(".sijax.js.{}-{attempt}.tmp", std::process::id());
        symlink(base.join("elsewhere/secret"), dir.join(name)).unwrap();
    }
    let elsewhere = listing(&base.join("elsewhere"));
    init_static_path(&dir).unwrap();
    assert_eq!(listing(&base.join("elsewhere")), elsewhere);
    assert!(fs::symlink_metadata(dir.join("sijax.js")).unwrap().is_file());
    assert!(fs::symlink_metadata(dir.join("sub")).unwrap().is_symlink());
    let version = dir.join("sijax_version");
    fs::remove_file(&version).unwrap();
    symlink(base.join("elsewhere/secret"), &version).unwrap();
    let _ = init_static_path(&dir);
    assert_eq!(listing(&base.join("elsewhere")), elsewhere);
}
