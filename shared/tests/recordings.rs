//! The recordings of the original's response methods, driven straight from the files.

use std::{fs, path::Path};

use serde::Deserialize;
use sijax_shared::{
    Commands, JsonText,
    command::{Alert, Attr, CallFunction, Css, Html, Redirect, Remove, Script, SetType},
};

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
}

#[derive(Deserialize)]
struct Step {
    method: String,
    args: Vec<JsonText>,
}

/// Chains with commands of types that the original does not know.
const RAW_COMMANDS: [&str; 4] =
    ["raw_command", "raw_command_no_params", "raw_command_type_overwritten", "shared_params_dict"];

fn recording(topic: &str) -> Recording {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors").join(topic).with_extension("json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let recording: Recording = serde_json::from_str(&text).unwrap();
    assert_eq!(recording.cases.len(), recording.count, "{topic}");
    recording
}

fn text(json: &JsonText) -> Option<String> {
    serde_json::from_str(json.get()).ok()
}

/// Through the methods where selectors and names are strings, else through the structs.
fn replay(commands: Commands, Step { method, args }: &Step) -> Commands {
    let strings: Vec<Option<String>> = args.iter().map(text).collect();
    let strings: Vec<Option<&str>> = strings.iter().map(Option::as_deref).collect();
    match (method.as_str(), &args[..], &strings[..]) {
        ("alert", [message], _) => commands.alert(message),
        ("html", [_, html], [Some(selector), _]) => commands.html(selector, html),
        ("html_append", [_, html], [Some(selector), _]) => commands.html_append(selector, html),
        ("html_prepend", [_, html], [Some(selector), _]) => commands.html_prepend(selector, html),
        ("script", _, [Some(code)]) => commands.script(code),
        ("css", [_, _, value], [Some(selector), Some(key), _]) => commands.css(selector, key, value),
        ("attr", [_, _, value], [Some(selector), Some(key), _]) => commands.attr(selector, key, value),
        ("attr_append", [_, _, value], [Some(selector), Some(key), _]) => {
            commands.attr_append(selector, key, value)
        }
        ("attr_prepend", [_, _, value], [Some(selector), Some(key), _]) => {
            commands.attr_prepend(selector, key, value)
        }
        ("remove", _, [Some(selector)]) => commands.remove(selector),
        ("redirect", _, [Some(uri)]) => commands.redirect(uri),
        ("call", [_], [Some(name)]) => commands.call(name, ()),
        ("call", [_, params], [Some(name), _]) => match params.get() {
            "null" => commands.call(name, ()),
            list => commands.call(name, serde_json::from_str::<Vec<JsonText>>(list).unwrap()),
        },
        ("clear_commands", [], _) => commands.clear_commands(),
        _ => replay_any(commands, method, args),
    }
}

fn replay_any(mut commands: Commands, method: &str, args: &[JsonText]) -> Commands {
    let set_type = match method.rsplit('_').next() {
        Some("append") => SetType::Append,
        Some("prepend") => SetType::Prepend,
        _ => SetType::Replace,
    };
    match (method, args) {
        ("alert", [alert]) => commands.push(&Alert { alert }),
        ("html" | "html_append" | "html_prepend", [selector, html]) => {
            commands.push(&Html { selector, html, set_type });
        }
        ("script", [script]) => commands.push(&Script { script }),
        ("css", [selector, key, value]) => commands.push(&Css { selector, key, value }),
        ("attr" | "attr_append" | "attr_prepend", [selector, key, value]) => {
            commands.push(&Attr { selector, key, value, set_type });
        }
        ("remove", [remove]) => commands.push(&Remove { remove }),
        ("redirect", [uri]) => commands.push(&Redirect { uri }),
        ("call", [call]) => commands.push(&CallFunction { call, params: () }),
        _ => panic!("no way to replay {method} {args:?}"),
    }
    commands
}

fn run(topic: &str) {
    for case in recording(topic).cases {
        let steps = match (case.calls, case.method, case.args) {
            (Some(calls), _, _) => calls,
            (None, Some(method), Some(args)) => vec![Step { method, args }],
            _ => panic!("{topic}: {} has no calls", case.id),
        };
        if RAW_COMMANDS.contains(&case.id.as_str()) {
            continue;
        }
        let commands = steps.iter().fold(Commands::new(), replay);
        assert_eq!(commands.into_json().unwrap(), case.json_bytes, "{topic}: {}", case.id);
    }
}

macro_rules! topics {
    ($($topic:ident)*) => {$(
        #[test]
        fn $topic() {
            run(stringify!($topic));
        }
    )*};
}

topics! {
    response_alert
    response_attr
    response_call
    response_chains
    response_css
    response_html
    response_redirect
    response_remove
    response_script
}
