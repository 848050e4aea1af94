use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use sijax_server::{Args, Call, JsonText};

use crate::{
    lists::{Check, Different, NotRun},
    recording::cases,
};

const NO_COUNTERPART: NotRun =
    &[("name_int", "a form has texts only"), ("args_value_none", "a form has texts only")];

const DIFFERENT: Different = &[
    ("only_rq", "false - []", "what is no call has no name of a function"),
    ("args_infinity", "true f []", "what is no JSON is read as no arguments"),
    ("args_float_big", "true f [1e400]", "kept as it was sent: as an `f64` it is a wrong argument"),
    ("args_deep_2000", "true f []", "too deep is read as no arguments, where the original fails"),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    data: BTreeMap<String, Option<Value>>,
    is_sijax_request: bool,
    requested_function: Option<String>,
    request_args: Option<JsonText>,
    request_args_python: Option<String>,
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

/// The arguments that were recorded, as a list; of some that are too long, only that they were read.
fn recorded_args(case: &Case, sent: Option<&str>) -> String {
    match (&case.request_args, &case.request_args_python) {
        (Some(list), _) if list.get() == "\"parsed\"" => sent.unwrap().to_owned(),
        (Some(list), _) => list.get().to_owned(),
        (None, Some(python)) => python.clone(),
        (None, None) => "fails".to_owned(),
    }
}

/// Our arguments as a list. Where it means the same as the recorded one, though it is spelled in
/// another way, it counts as that: of an object's repeated keys the last.
fn args(ours: Option<&Args>, recorded: &str) -> String {
    let ours: Vec<JsonText> = ours.map_or_else(Vec::new, |args| {
        (0..args.len()).filter_map(|index| args.json(index)?.parse().ok()).collect()
    });
    let ours = format!("[{}]", ours.iter().map(JsonText::get).collect::<Vec<_>>().join(","));
    let value = |json: &str| serde_json::from_str::<Value>(json).ok();
    if value(&ours).is_some() && value(&ours) == value(recorded) { recorded.to_owned() } else { ours }
}

#[test]
fn calls_are_told_from_other_forms() {
    let mut check = Check::new("request_detection", DIFFERENT, &[NO_COUNTERPART]);
    for case in cases::<Case>("request_detection") {
        let Some(fields) = fields(&case) else {
            check.cannot_run(&case.id);
            continue;
        };
        let form = fields.iter().map(|(name, value)| (name.as_str().into(), value.as_str().into()));
        let call = Call::from_fields(form).unwrap();
        let sent = fields.iter().find(|(name, _)| name == "sijax_args").map(|(_, args)| args.as_str());
        let recorded_args = recorded_args(&case, sent);
        let function = call.as_ref().map_or("-", Call::function);
        let args = args(call.as_ref().map(Call::args), &recorded_args);
        let ours = format!("{} {function} {args}", call.is_some());
        let function = case.requested_function.as_deref().unwrap_or("-");
        check.ran(&case.id, &ours, &format!("{} {function} {recorded_args}", case.is_sijax_request));
    }
    check.finish();
}
