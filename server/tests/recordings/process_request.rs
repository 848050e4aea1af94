use std::collections::BTreeMap;

use serde::Deserialize;
use sijax_server::{
    Call, Commands, Event, FunctionName, JsonText, Response, Rest, Sijax,
    http::{Request, StatusCode},
};

use crate::{
    lists::{COMET, Check, Different, NotRun},
    recording::cases,
    support::{Log, block_on, body, outcome, read},
};

const WAITING: NotRun = &[
    ("comet", COMET),
    ("comet_wrong_count", COMET),
    ("ev_comet", COMET),
    ("ev_custom", "events of one's own names"),
];

const COMPILED: &str = "refused at compile time";
const PYTHON: &str = "a type of Python's own";
const HOOKS: &str = "a hook takes what it names, and nothing of the page: no number is a wrong one";
const NO_COUNTERPART: NotRun = &[
    ("kwonly", "Rust has no arguments by keyword"),
    ("return_ignored", COMPILED),
    ("yield_in_regular", COMPILED),
    ("not_callable", COMPILED),
    ("ev_before_wrong_arity", HOOKS),
    ("ev_invalid_request_wrong_arity", HOOKS),
    ("ev_invalid_call_wrong_arity", HOOKS),
    ("builtin_callable", PYTHON),
    ("class_as_callback", PYTHON),
    ("custom_response_class", "a response type has no say about the arguments: their types have"),
];

const FLOATS: &str = "numbers that are passed on keep the spelling in which they were sent";
const DIFFERENT: Different = &[
    ("echo_floats", r#"[{"alert":[1.0,1e100,0.1,-0.0,1e-7,1E5],"type":"alert"}]"#, FLOATS),
    ("echo_minus_zero_int", r#"[{"alert":[-0],"type":"alert"}]"#, FLOATS),
    ("echo_nan", r#"[{"alert":[],"type":"alert"}]"#, "what is no JSON is read as no arguments"),
    (
        "echo_key_order",
        r#"[{"alert":[{"b":1,"a":2,"b":3}],"type":"alert"}]"#,
        "an object that is passed on keeps repeated keys: the page reads the last of them",
    ),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    data: BTreeMap<String, String>,
    handler_python: String,
    body: Option<String>,
    #[serde(default)]
    log: Vec<String>,
}

async fn fails() {
    panic!("on purpose");
}

/// The function that the original had, in Rust; `None` where there can be none.
fn with_function(sijax: Sijax, case: &Case, log: &Log) -> Option<Sijax> {
    let log = log.clone();
    let sijax = match case.id.as_str() {
        "args_extra" => {
            let (e1, e2) = ("e1", 2);
            sijax.register_callback("f", async move |res: Response, a: JsonText| _ = res.alert((e1, e2, a)))
        }
        "args_extra_tuple" => {
            let e1 = "e1";
            sijax.register_callback("f", async move |res: Response, a: JsonText| _ = res.alert((e1, a)))
        }
        "duplicate_registration" => sijax
            .register_callback("f", async |res: Response| _ = res.alert("ok"))
            .register_callback("f", async |res: Response| _ = res.alert("second")),
        // Arguments that a response class changes, events of any name, hooks of a wrong arity.
        "custom_response_class"
        | "ev_custom"
        | "ev_before_wrong_arity"
        | "ev_invalid_request_wrong_arity"
        | "ev_invalid_call_wrong_arity" => return None,
        _ => match case.handler_python.as_str() {
            "def handler(r):\n    r.alert('ok')" => {
                sijax.register_callback("f", async |res: Response| _ = res.alert("ok"))
            }
            "def handler(r, a, b):\n    r.alert('Hello from %s to %s' % (a, b))" => {
                sijax.register_callback("f", async |res: Response, a: String, b: String| {
                    res.alert(format!("Hello from {a} to {b}"));
                })
            }
            "def handler(r, a, b):\n    r.alert('ok')" => sijax
                .register_callback("f", async |res: Response, _: JsonText, _: JsonText| _ = res.alert("ok")),
            "def handler(r, a):\n    r.alert('ok')" => {
                sijax.register_callback("f", async |res: Response, _: JsonText| _ = res.alert("ok"))
            }
            "def handler(r, a, b=2):\n    r.alert([a, b])" => {
                sijax.register_callback("f", async |res: Response, a: i64, b: Option<i64>| {
                    res.alert([a, b.unwrap_or(2)]);
                })
            }
            "def handler(r, *a):\n    r.alert(list(a))" => {
                sijax.register_callback("f", async |res: Response, Rest(a): Rest| _ = res.alert(a))
            }
            "def handler(r):\n    return r.alert('a')" => {
                sijax.register_callback("f", async || Commands::new().alert("a"))
            }
            "an object with __call__(self, r, a)" => {
                let object = "called";
                sijax.register_callback("f", async move |res: Response, a: JsonText| {
                    res.alert((object, a));
                })
            }
            "def handler(r):\n    log.append('main'); r.alert('main')" => {
                sijax.register_callback("f", async move |res: Response| {
                    log.add("main");
                    res.alert("main");
                })
            }
            "def handler(r):\n    log.append('main')\n    raise ValueError('boom')" => sijax
                .register_callback("f", async move || {
                    log.add("main");
                    Err::<(), _>((StatusCode::INTERNAL_SERVER_ERROR, "boom"))
                }),
            "def handler(r):\n    log.append('main')\n    None + 1" => {
                sijax.register_callback("f", async move || {
                    log.add("main");
                    fails().await;
                })
            }
            "lambda r: int(None)" => sijax.register_callback("f", fails),
            _ => return None,
        },
    };
    Some(sijax)
}

/// The hooks that the cases named `ev_` have.
fn with_events(sijax: Sijax, id: &str, log: &Log) -> Sijax {
    if !id.starts_with("ev_") || id == "ev_default_events" {
        return sijax;
    }
    let named = |name: &'static str| {
        let log = log.clone();
        async move |res: Response| {
            log.add(name);
            res.alert(name);
        }
    };
    let invalid_request = log.clone();
    let invalid_call = log.clone();
    let sijax = sijax
        .register_event(Event::AfterProcessing, named("after"))
        .register_event(Event::InvalidRequest, async move |res: Response, name: FunctionName| {
            invalid_request.add(&format!("invalid_request:{name}"));
            res.alert(format!("invalid_request {name}"));
        })
        .register_event(Event::InvalidCall, async move |res: Response, name: FunctionName| {
            // The original hands over the function itself, which is called `handler`.
            assert_eq!(name.as_str(), "f");
            invalid_call.add("invalid_call:handler");
            res.alert("invalid_call");
        });
    if id == "ev_before_raises" {
        let log = log.clone();
        return sijax.register_event(Event::BeforeProcessing, async move || {
            log.add("before");
            Err::<(), _>((StatusCode::FORBIDDEN, "no access"))
        });
    }
    sijax.register_event(Event::BeforeProcessing, named("before"))
}

#[test]
fn calls_are_answered_as_by_the_original() {
    let mut check = Check::new("process_request", DIFFERENT, &[WAITING, NO_COUNTERPART]);
    for case in cases::<Case>("process_request") {
        let log = Log::default();
        let sijax = with_events(Sijax::new(), &case.id, &log);
        let Some(sijax) = with_function(sijax, &case, &log) else {
            check.cannot_run(&case.id);
            continue;
        };
        let form = case.data.iter().map(|(name, value)| (name.as_str().into(), value.as_str().into()));
        let reply = Call::from_fields(form).unwrap().and_then(|call| {
            let (parts, ()) = Request::post("/").body(()).unwrap().into_parts();
            body(read(block_on(sijax.process_request(call, parts, ()))))
        });
        check.ran(
            &case.id,
            &outcome(reply.as_deref(), &log.take()),
            &outcome(case.body.as_deref(), &case.log),
        );
    }
    check.finish();
}
