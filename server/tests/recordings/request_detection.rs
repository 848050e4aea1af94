use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use sijax_server::{Args, Call, JsonText};

use crate::{
    lists::{Check, List},
    recording::cases,
};

const DIFFERENT: List = &[
    ("only_rq", "what is no call has no name of a function"),
    ("args_infinity", "what is no JSON is read as no arguments"),
    ("args_float_big", "kept as it was sent, and not infinite: as an `f64` it is a wrong argument"),
    ("args_deep_2000", "read as no arguments, where the original fails"),
    ("name_int", "a form has texts only"),
    ("args_value_none", "a form has texts only"),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    data: BTreeMap<String, Option<Value>>,
    is_sijax_request: bool,
    requested_function: Option<String>,
    request_args: Option<JsonText>,
    #[serde(default)]
    sijax_args_is_python: bool,
}

/// The two texts that the recordings hold as an expression.
fn evaluated(python: &str) -> String {
    match python {
        "'[' * 2000 + ']' * 2000" => "[".repeat(2000) + &"]".repeat(2000),
        "'[' + '9' * 5000 + ']'" => format!("[{}]", "9".repeat(5000)),
        _ => panic!("{python} is not known"),
    }
}

fn fields(case: &Case) -> Option<Vec<(String, String)>> {
    case.data
        .iter()
        .map(|(name, value)| match value {
            Some(Value::String(text)) if case.sijax_args_is_python && name == "sijax_args" => {
                Some((name.clone(), evaluated(text)))
            }
            Some(Value::String(text)) => Some((name.clone(), text.clone())),
            _ => None,
        })
        .collect()
}

/// The arguments that were recorded; for some that are too long, only that they were read.
fn recorded(case: &Case, sent: &[(String, String)]) -> Option<Vec<JsonText>> {
    let list = case.request_args.as_ref()?.get();
    let sent = || sent.iter().find(|(name, _)| name == "sijax_args").map(|(_, args)| args.as_str());
    let list = if list == "\"parsed\"" { sent()? } else { list };
    Some(serde_json::from_str(list).unwrap())
}

/// By their texts; where these differ by what they mean, of an object's repeated keys the last.
fn is_same(ours: Option<&Args>, recorded: &[JsonText]) -> bool {
    let ours: Vec<&str> =
        ours.map_or_else(Vec::new, |args| (0..args.len()).filter_map(|index| args.json(index)).collect());
    let value = |json: &str| serde_json::from_str::<Value>(json).ok();
    ours.len() == recorded.len()
        && ours.iter().zip(recorded).all(|(ours, recorded)| {
            let text: JsonText = ours.parse().unwrap();
            text == *recorded || value(ours).is_some() && value(ours) == value(recorded.get())
        })
}

#[test]
fn calls_are_told_from_other_forms() {
    let mut check = Check::new("request_detection", &[("DIFFERENT", DIFFERENT)]);
    for case in cases::<Case>("request_detection") {
        let Some(fields) = fields(&case) else {
            check.cannot_run(&case.id);
            continue;
        };
        let form = fields.iter().map(|(name, value)| (name.as_str().into(), value.as_str().into()));
        let call = Call::from_fields(form).unwrap();
        let is_same_list =
            recorded(&case, &fields).is_some_and(|args| is_same(call.as_ref().map(Call::args), &args));
        let ours = (call.is_some(), call.as_ref().map(|call| call.function().to_owned()), is_same_list);
        check.ran(&case.id, &ours, &(case.is_sijax_request, case.requested_function, true));
    }
    check.finish();
}
