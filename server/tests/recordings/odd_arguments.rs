use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, Serializer};
use sijax_server::Commands;

use crate::{
    lists::{Check, Different, NotRun},
    recording::cases,
};

const NO_NUMBER: &str = "what JSON has no number for is null";
const DIFFERENT: Different = &[
    ("inf", r#"[{"alert":null,"type":"alert"}]"#, NO_NUMBER),
    ("minus_inf", r#"[{"alert":null,"type":"alert"}]"#, NO_NUMBER),
    ("nan_in_call", r#"[{"call":"fn","params":[1,null],"type":"call"}]"#, NO_NUMBER),
    ("bool_none_keys", "fails", "null is no key: the commands cannot be sent"),
    ("bytes_value", r#"[{"alert":[98,121,116,101,115],"type":"alert"}]"#, "bytes are a list of numbers"),
    ("set_value", r#"[{"alert":[1],"type":"alert"}]"#, "a set is a list"),
];

const COMPILED: &str = "refused at compile time";
const SURROGATE: &str = "a text of Rust holds no lone surrogates";
const NO_COUNTERPART: NotRun = &[
    ("lone_high_surrogate", SURROGATE),
    ("surrogate_pair_as_two", SURROGATE),
    ("lone_surrogate_in_redirect", SURROGATE),
    ("call_params_str", COMPILED),
    ("call_params_dict", COMPILED),
    ("call_params_generator", COMPILED),
    ("call_params_zero", COMPILED),
    ("call_params_empty_str", COMPILED),
    ("html_missing_arg", COMPILED),
    ("alert_missing_arg", COMPILED),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    json_bytes: Option<String>,
}

/// A map with keys of several types.
struct Pairs(&'static [(Key, &'static str)]);

#[derive(Serialize)]
#[serde(untagged)]
enum Key {
    Bool(bool),
    Int(u8),
    Text(&'static str),
    Null,
}

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[derive(Serialize)]
struct Name(&'static str);

/// Arguments by keyword are those in their places.
fn commands(id: &str) -> Option<Commands> {
    let commands = Commands::new();
    Some(match id {
        "inf" => commands.alert(f64::INFINITY),
        "minus_inf" => commands.alert(f64::NEG_INFINITY),
        "nan_in_call" => commands.call("fn", (1, f64::NAN)),
        "int_keys" => commands.call("fn", [BTreeMap::from([(1, "a"), (2, "b")])]),
        "bool_none_keys" => {
            commands.call("fn", [Pairs(&[(Key::Bool(true), "1"), (Key::Bool(false), "2"), (Key::Null, "3")])])
        }
        "duplicate_after_key_coercion" => {
            commands.call("fn", [Pairs(&[(Key::Int(1), "int"), (Key::Text("1"), "str")])])
        }
        "tuple_key" => commands.call("fn", [BTreeMap::from([((1, 2), 3)])]),
        "bytes_value" => commands.alert(b"bytes"),
        "set_value" => commands.alert(BTreeSet::from([1])),
        "call_tuple_params" => commands.call("fn", (1, 2)),
        "alert_keyword" => commands.alert("kw"),
        "html_keyword" => commands.html("#a", "x"),
        "css_keyword" => commands.css("#a", "color", "red"),
        "attr_keyword" => commands.attr("#a", "title", "t"),
        "call_keyword" => commands.call("f", [1]),
        "str_subclass" => commands.alert(Name("x")),
        _ => return None,
    })
}

#[test]
fn odd_arguments_are_written_or_refused() {
    let mut check = Check::new("response_odd_arguments", DIFFERENT, &[NO_COUNTERPART]);
    for case in cases::<Case>("response_odd_arguments") {
        match commands(&case.id) {
            Some(commands) => {
                let ours = commands.into_json().unwrap_or_else(|_| "fails".to_owned());
                check.ran(&case.id, &ours, case.json_bytes.as_deref().unwrap_or("fails"));
            }
            None => check.cannot_run(&case.id),
        }
    }
    check.finish();
}
