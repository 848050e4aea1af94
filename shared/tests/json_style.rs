//! The recordings of the original's JSON options.

use std::{fs, path::Path};

use serde::Deserialize;
use sijax_shared::{Commands, JsonStyle, JsonText};

#[derive(Deserialize)]
struct Recording {
    count: usize,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    method: Option<String>,
    args: Option<Vec<JsonText>>,
    calls: Option<Vec<Step>>,
    json_bytes: String,
    note: Option<String>,
}

#[derive(Deserialize)]
struct Step {
    method: String,
    args: Vec<JsonText>,
}

/// The options that the note of a case lists, as in `{'JSON_INDENT': 2, 'JSON_SEPARATORS': None}`.
fn style(case: &Case) -> JsonStyle {
    if case.id.starts_with("ascii_") {
        return JsonStyle::new().ascii(true);
    }
    let note = case.note.as_deref().unwrap();
    let (_, options) = note.split_once('{').unwrap();
    let options = options.trim_end_matches('}');
    let has_indent = options.contains("JSON_INDENT");
    options.split(", ").filter(|option| !option.is_empty()).fold(JsonStyle::new(), |style, option| {
        match option {
            "'JSON_AS_ASCII': True" => style.ascii(true),
            "'JSON_SORT_KEYS': True" => style.sort_keys(true),
            // What Python takes for none: nothing stands behind a comma at the end of a line.
            "'JSON_SEPARATORS': None" if has_indent => style.separators(",", ": "),
            "'JSON_SEPARATORS': None" => style.separators(", ", ": "),
            "'JSON_INDENT': 2" => style.indent(Some(2)),
            "'JSON_INDENT': 0" => style.indent(Some(0)),
            _ => panic!("{}: {option} is not known", case.id),
        }
    })
}

fn replay(commands: Commands, Step { method, args }: &Step) -> Commands {
    match (method.as_str(), &args[..]) {
        ("alert", [message]) => commands.alert(message),
        ("call", [name, params]) => {
            let name: String = serde_json::from_str(name.get()).unwrap();
            commands.call(&name, serde_json::from_str::<Vec<JsonText>>(params.get()).unwrap())
        }
        _ => panic!("no way to replay {method} {args:?}"),
    }
}

#[test]
fn each_style_is_that_of_the_original() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/response_json_options.json");
    let recording: Recording = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(recording.cases.len(), recording.count);
    for mut case in recording.cases {
        let style = style(&case);
        let steps = match (case.calls.take(), case.method.take(), case.args.take()) {
            (Some(calls), _, _) => calls,
            (None, Some(method), Some(args)) => vec![Step { method, args }],
            _ => panic!("{} has no calls", case.id),
        };
        let json = steps.iter().fold(Commands::new(), replay).into_bytes().unwrap();
        assert_eq!(String::from_utf8(style.apply(json)).unwrap(), case.json_bytes, "{}", case.id);
    }
}
