use serde::Deserialize;
use sijax_server::{Args, Event, JsonText, Response, Sijax};

use crate::{
    lists::{COMET, Check, NotRun},
    recording::cases,
    support::{Log, block_on, body, outcome, read},
};

const WAITING: NotRun = &[("comet", COMET)];
const NO_COUNTERPART: NotRun = &[("not_callable", "refused at compile time")];

#[derive(Deserialize)]
struct Case {
    id: String,
    args: JsonText,
    body: Option<String>,
    #[serde(default)]
    log: Vec<String>,
}

fn sijax(log: &Log) -> Sijax {
    let hook = |name: &'static str| {
        let log = log.clone();
        async move |res: Response| {
            log.add(name);
            res.alert(name.split(':').next().unwrap());
        }
    };
    Sijax::new()
        .register_event(Event::BeforeProcessing, hook("before"))
        .register_event(Event::AfterProcessing, hook("after"))
        .register_event(Event::InvalidCall, hook("invalid_call:handler"))
}

#[test]
fn a_function_is_run_without_a_request() {
    let mut check = Check::new("execute_callback", &[], &[WAITING, NO_COUNTERPART]);
    for case in cases::<Case>("execute_callback") {
        let log = Log::default();
        let args = Args::parse(case.args.get());
        let reply = match case.id.as_str() {
            "no_request_needed" | "wrong_count" => {
                let handler = async |res: Response, a: JsonText| _ = res.alert(a);
                block_on(sijax(&log).execute_callback(args, handler, ()))
            }
            "args_extra" => {
                let extra = "x";
                let handler = async move |res: Response, a: JsonText| _ = res.alert((extra, a));
                block_on(sijax(&log).execute_callback(args, handler, ()))
            }
            _ => {
                check.cannot_run(&case.id);
                continue;
            }
        };
        check.ran(
            &case.id,
            &outcome(body(read(reply)).as_deref(), &log.take()),
            &outcome(case.body.as_deref(), &case.log),
        );
    }
    check.finish();
}
