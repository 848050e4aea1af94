use axum::http::StatusCode;
use sijax_server::{Event, FunctionName, InvalidCall, JsonText, Response, Rest, Sijax, SijaxRequest};

use crate::calls;

const MOST_ALERTS: i64 = 10_000;

pub(crate) async fn replay(res: Response, calls: Vec<JsonText>) -> Result<(), InvalidCall> {
    calls::replay(&res, &calls::parse(&calls)?);
    Ok(())
}

pub(crate) async fn echo(res: Response, Rest(args): Rest) {
    let args: Vec<&str> = args.iter().map(JsonText::get).collect();
    res.html("#out", format!("[{}]", args.join(",")));
}

pub(crate) async fn two(res: Response, a: JsonText, b: JsonText) {
    res.alert(a).alert(b);
}

pub(crate) async fn optional(res: Response, a: JsonText, Rest(b): Rest) -> Result<(), InvalidCall> {
    match b.as_slice() {
        [] => res.alert([a]),
        [b] => res.alert([&a, b]),
        _ => return Err(InvalidCall::new("there are too many arguments")),
    };
    Ok(())
}

pub(crate) async fn typed(res: Response, n: i64, text: String, flag: bool) -> Result<(), InvalidCall> {
    if n > MOST_ALERTS {
        return Err(InvalidCall::new("nobody wants to see that many alerts"));
    }
    for _ in 0..if flag { n } else { 0 } {
        res.alert(&text);
    }
    Ok(())
}

pub(crate) async fn boom() {
    panic!("boom");
}

async fn fails() -> Result<(), (StatusCode, &'static str)> {
    Err((StatusCode::INTERNAL_SERVER_ERROR, "fails"))
}

macro_rules! register {
    ($sijax:expr) => {
        $sijax
            .register_callback("replay", replay)
            .register_callback("echo", echo)
            .register_callback("two", two)
            .register_callback("optional", optional)
            .register_callback("typed", typed)
            .register_callback("boom", boom)
            .register_callback("fails", fails)
    };
}

pub(crate) fn site() -> Sijax {
    register!(Sijax::new())
}

pub(crate) fn per_request(sijax: SijaxRequest) -> SijaxRequest {
    register!(sijax)
}

pub(crate) fn with_events() -> Sijax {
    site()
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.alert("before");
        })
        .register_event(Event::AfterProcessing, async |res: Response| {
            res.alert("after");
        })
        .register_event(Event::InvalidRequest, async |res: Response, name: FunctionName| {
            res.alert(format!("invalid_request:{name}"));
        })
        .register_event(Event::InvalidCall, async |res: Response, name: FunctionName| {
            res.alert(format!("invalid_call:{name}"));
        })
}
