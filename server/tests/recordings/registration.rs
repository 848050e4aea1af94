use serde::Deserialize;
use sijax_server::{Args, Call, Response, Sijax, callbacks, http::Request};

use crate::{
    lists::{COMET, Check, NotRun, UPLOAD},
    recording::cases,
    support::{block_on, body, read},
};

const WAITING: NotRun = &[("comet_args_extra", COMET), ("upload", UPLOAD), ("upload_args_extra", UPLOAD)];

const COMPILED: &str = "refused at compile time";
const REFLECTED: &str = "what Python finds on a class or an instance beside its methods";
const NO_COUNTERPART: NotRun = &[
    ("callback_not_callable", COMPILED),
    ("callback_response_class_bad", COMPILED),
    ("callback_args_extra_zero", COMPILED),
    ("callback_unknown_option", COMPILED),
    ("callback_name_int", "a name is text"),
    ("object_options", REFLECTED),
    ("object_dict", REFLECTED),
];

struct Namespace;

#[callbacks]
impl Namespace {
    pub async fn x(&self, res: Response) {
        res.alert("x");
    }
}

#[derive(Deserialize)]
struct Case {
    id: String,
    /// What is no text cannot be run.
    registered: Option<serde_json::Value>,
}

/// The name that is registered, and what a call of it says in an alert.
fn register(id: &str) -> Option<(&'static str, Sijax, &'static str)> {
    let sijax = Sijax::new();
    let (first, second) = (1, 2);
    Some(match id {
        "callback_response_class_none" => {
            ("n", sijax.register_callback("n", async |res: Response| _ = res.alert("ok")), "\"ok\"")
        }
        "callback_args_extra_tuple" => (
            "n",
            sijax.register_callback("n", async move |res: Response| _ = res.alert([first, second])),
            "[1,2]",
        ),
        "callback_name_empty" => {
            ("", sijax.register_callback("", async |res: Response| _ = res.alert("ok")), "\"ok\"")
        }
        "same_name_twice" => (
            "a",
            sijax
                .register_callback("a", async |_: Response| {})
                .register_callback("a", async move |res: Response| _ = res.alert([first])),
            "[1]",
        ),
        "object_namespace" => ("x", sijax.register_object(Namespace), "\"x\""),
        _ => return None,
    })
}

#[test]
fn functions_are_registered_as_with_the_original() {
    let mut check = Check::new("registration", &[], &[WAITING, NO_COUNTERPART]);
    for case in cases::<Case>("registration") {
        let Some((name, sijax, alert)) = register(&case.id) else {
            check.cannot_run(&case.id);
            continue;
        };
        assert!(sijax.has_function(name), "{}", case.id);
        let (parts, ()) = Request::post("/").body(()).unwrap().into_parts();
        let call = Call::new(name, Args::parse("[]"));
        let reply = body(read(block_on(sijax.process_request(call, parts, ()))));
        assert_eq!(reply.unwrap(), format!(r#"[{{"alert":{alert},"type":"alert"}}]"#), "{}", case.id);
        check.ran(&case.id, &serde_json::json!([name]).to_string(), &case.registered.unwrap().to_string());
    }
    check.finish();
}
