//! Which commands of one's own the compiler refuses, and what it says then.
//!
//! Not with recorded output: only our own sentences are ours, what stands around them is another with
//! each compiler.

use std::{fs, path::Path, process::Command};

/// What stands before the `impl` of each program, and what behind.
const BEFORE: &str = "use serde::Serialize;\nuse sijax_shared::{Command, Commands, Lowered};\n";
const BEHIND: &str = "fn main() { Commands::new().push(&Mine {}); }\n";

/// A program's name, what it says of its command, and what the compiler says of it: nothing, if it builds.
type Program = (&'static str, &'static str, &'static [&'static str]);

const PROGRAMS: [Program; 6] = [
    ("good", "const TYPE: &'static str = \"mine\"; fn lower(&self) -> Lowered { Lowered::AsItIs }", &[]),
    ("not_lowered", "const TYPE: &'static str = \"mine\";", &["missing: `lower`", "E0046"]),
    (
        "built_in",
        "const TYPE: &'static str = \"html\"; fn lower(&self) -> Lowered { Lowered::AsItIs }",
        &["alert, html, attr, css, script, remove and call are commands of Sijax: give yours another TYPE"],
    ),
    (
        "reserved",
        "const TYPE: &'static str = \"sijax_return\"; fn lower(&self) -> Lowered { Lowered::AsItIs }",
        &["a TYPE that begins with `sijax_` is reserved for Sijax: give your command another one"],
    ),
    (
        "odd",
        "const TYPE: &'static str = \"my own\"; fn lower(&self) -> Lowered { Lowered::AsItIs }",
        &["the TYPE of a command is made of ASCII letters, digits, `_`, `-` and `.`"],
    ),
    (
        "borrowed_seal",
        "const TYPE: &'static str = \"html\"; fn lower(&self) -> Lowered { Lowered::AsItIs }\n\
         const ORIGIN: _ = <sijax_shared::command::Alert<()> as Command>::ORIGIN;",
        &["E0121"],
    ),
];

/// All in one build that goes on after a failure, as each run of the compiler takes its time.
#[test]
fn what_no_client_could_tell_apart_does_not_compile() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("refused");
    let bins = dir.join("src/bin");
    fs::create_dir_all(&bins).unwrap();
    let shared = env!("CARGO_MANIFEST_DIR");
    let manifest = format!(
        "[package]\nname = \"refused\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\
         [workspace]\n[dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\
         sijax-shared = {{ path = {shared:?} }}\n"
    );
    fs::write(dir.join("Cargo.toml"), manifest).unwrap();
    // The versions of the workspace, which are here already.
    let lock = Path::new(shared).join("../Cargo.lock");
    fs::copy(&lock, dir.join("Cargo.lock")).unwrap_or_else(|error| panic!("{}: {error}", lock.display()));
    for (name, inside, _) in PROGRAMS {
        let program = format!(
            "{BEFORE}#[derive(Serialize)]\nstruct Mine {{}}\nimpl Command for Mine {{ {inside} }}\n{BEHIND}"
        );
        fs::write(bins.join(name).with_extension("rs"), program).unwrap();
    }
    let output = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--keep-going", "--message-format=json", "--target-dir"])
        .arg(dir.join("target"))
        .current_dir(&dir)
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let log = String::from_utf8_lossy(&output.stderr);
    let messages = String::from_utf8(output.stdout).unwrap();
    for (name, _, expected) in PROGRAMS {
        let errors = errors(&messages, name);
        assert_eq!(errors.is_empty(), expected.is_empty(), "{name}\n{errors}\n{log}");
        for part in expected {
            assert!(errors.contains(part), "{name}: no {part:?} in\n{errors}");
        }
    }
}

/// What the compiler said of one program.
fn errors(messages: &str, program: &str) -> String {
    let messages = messages.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let of_program = messages.filter(|message| message["target"]["name"] == program);
    let errors = of_program.filter(|message| message["message"]["level"] == "error");
    errors.filter_map(|error| Some(error["message"]["rendered"].as_str()?.to_owned())).collect()
}
