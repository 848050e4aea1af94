//! The names of the wire, which stand in the scripts a second time, are those of the protocol.

#![cfg(not(target_arch = "wasm32"))]

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;
use sijax_shared::{
    Commands, Failure, FailureKind,
    command::{BUILT_IN, RESERVED},
    protocol::{CLIENT_HEADER, ERROR_COMMAND, PARAM_ARGS, PARAM_REQUEST, RETURN_COMMAND},
};

fn script(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("js").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All scripts, one after the other, without comments.
fn scripts() -> String {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("js");
    let names = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let texts = names.map(|name| script(&name)).collect::<String>();
    let code = texts.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// What stands between `start` and the next `end`.
#[track_caller]
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start:?} in the script"));
    rest.split_once(end).unwrap().0
}

/// The strings of a script: none of them has a quote or a line in it.
fn strings(script: &str) -> Vec<&str> {
    script.lines().flat_map(|line| line.split('\'').skip(1).step_by(2)).collect()
}

#[test]
fn the_fields_of_a_call_have_the_names_of_the_protocol() {
    let sijax = script("sijax.js");
    assert_eq!(between(&sijax, "PARAM_REQUEST: '", "'"), PARAM_REQUEST);
    assert_eq!(between(&sijax, "PARAM_ARGS: '", "'"), PARAM_ARGS);
}

#[test]
fn the_header_of_our_client_is_that_of_the_protocol() {
    let request = script("send.js");
    let with_version = request.lines().find(|line| line.contains("sijax.VERSION")).unwrap();
    assert!(strings(with_version)[0].eq_ignore_ascii_case(CLIENT_HEADER), "{with_version}");
}

#[test]
fn the_commands_are_those_of_the_protocol() {
    let steps = script("steps.js");
    let table = between(&steps, "var kinds = {", "};");
    let known: BTreeSet<_> = table.lines().filter_map(|line| Some(line.trim().split_once(':')?.0)).collect();
    assert_eq!(known, BUILT_IN.into_iter().chain([RETURN_COMMAND, ERROR_COMMAND]).collect());
}

#[test]
fn nothing_else_in_the_scripts_has_a_name_that_the_protocol_does_not() {
    let scripts = scripts();
    let found: BTreeSet<_> =
        strings(&scripts).into_iter().filter(|text| text.to_lowercase().starts_with(RESERVED)).collect();
    assert_eq!(found, BTreeSet::from([PARAM_REQUEST, PARAM_ARGS, ERROR_COMMAND]));
}

#[test]
fn the_members_of_commands_are_those_that_the_scripts_read() {
    let mut commands = Commands::new()
        .alert("")
        .html("", "")
        .attr("", "", "")
        .css("", "", "")
        .script("")
        .remove("")
        .call("", ());
    let built_in = commands.len();
    commands.push(&Failure::new(FailureKind::ServerFailure, ""));
    let list: Vec<Value> = serde_json::from_str(&commands.into_json().unwrap()).unwrap();
    assert_eq!(built_in, BUILT_IN.len());
    let scripts = scripts();
    for command in list {
        for member in command.as_object().unwrap().keys() {
            let is_read = scripts.match_indices(&format!("command.{member}")).any(|(at, found)| {
                !scripts[at + found.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
            });
            assert!(is_read, "no script reads {member} of {command}");
        }
    }
    // Where a failure says no kind, it is this one.
    let kind = serde_json::to_value(FailureKind::ServerFailure).unwrap();
    assert_eq!(between(&script("reply.js"), "command.kind || '", "'"), kind);
}
