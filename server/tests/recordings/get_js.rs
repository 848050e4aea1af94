use serde::Deserialize;
use serde_json::Value;
use sijax_server::Sijax;

use crate::{
    lists::{Check, NotRun},
    recording::cases,
    support::unescaped,
};

const NO_COUNTERPART: NotRun =
    &[("request_int", "a URI is text"), ("request_list", "a URI is text: refused at compile time")];

#[derive(Deserialize)]
struct Case {
    id: String,
    request_uri: Value,
    json_uri: Option<Value>,
    js: String,
}

#[test]
fn pages_are_told_the_same_uris() {
    let mut check = Check::new("get_js", &[], &[NO_COUNTERPART]);
    for case in cases::<Case>("get_js") {
        let Value::String(request_uri) = case.request_uri else {
            check.cannot_run(&case.id);
            continue;
        };
        let mut sijax: Sijax = Sijax::new().set_request_uri(request_uri);
        if let Some(json_uri) = case.json_uri {
            sijax = sijax.set_json_uri(json_uri.as_str().unwrap());
        }
        check.ran(&case.id, &unescaped(&sijax.get_js()), &case.js);
    }
    check.finish();
}
