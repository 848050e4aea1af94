//! Hooks around all functions, and calls that go wrong.
//!
//! Hooks queue commands like functions do, on the same [`Response`]. A call that cannot
//! be made is answered by a hook, and the page goes on.

use axum::Router;
use maud::{Markup, html};
use sijax_server::{Event, FunctionName, InvalidCall, Response, Sijax, SijaxPage, route};

use crate::gallery::EVENTS;

async fn double(res: Response, number: i32) -> Result<(), InvalidCall> {
    let Some(doubled) = number.checked_mul(2) else {
        return Err(InvalidCall::new("that is too large to be doubled"));
    };
    log(&res, &html! { code { "double" } ": twice " (number) " is " strong { (doubled) } });
    Ok(())
}

async fn before(res: Response, name: FunctionName) {
    res.html("#log", "").html("#error", "none");
    log(&res, &html! { "before: somebody calls " code { (name.as_str()) } });
}

async fn after(res: Response) {
    log(&res, &html! { "after: the reply goes out" });
}

async fn invalid_request(res: Response, name: FunctionName) {
    // The name is whatever the page sent: escaped, as all that comes from there.
    log(&res, &html! { "invalid request: there is no " code { (name.as_str()) } });
}

async fn invalid_call(res: Response, name: FunctionName, wrong: InvalidCall) {
    log(&res, &html! { "invalid call of " code { (name.as_str()) } ": " (wrong) });
}

fn log(res: &Response, entry: &Markup) {
    res.html_append("#log", html! { li { (entry) } }.into_string());
}

async fn page(page: SijaxPage) -> Markup {
    let live = html! {
        // Without this, the browser's console is told of each call that fails.
        script { r#"Sijax.onError = function (error) {
            var text = error.kind + ': ' + error.message;
            document.querySelector('#error').textContent = text;
        };"# }
        div.calls {
            (call("double", "[21]", "A call that fits"))
            (call("double", "['many']", "The wrong type"))
            (call("double", "[]", "Too few arguments"))
            (call("double", "[1, 2]", "Too many arguments"))
            (call("double", "[2000000000]", "Refused by the function"))
            (call("triple", "[21]", "No such function"))
        }
        h3 { "What the hooks and the function wrote" }
        div role="log" {
            ol #log { li { "nothing yet" } }
        }
        h3 { "What the page was told by " code { "Sijax.onError" } }
        p #error role="status" { "none" }
    };
    EVENTS.show(&page.get_js(), live)
}

fn call(function: &str, args: &str, label: &str) -> Markup {
    html! {
        button onclick={ "Sijax.request('" (function) "', " (args) ")" } { (label) }
    }
}

pub(crate) fn router() -> Router {
    let sijax = Sijax::new()
        .register_callback("double", double)
        .register_event(Event::BeforeProcessing, before)
        .register_event(Event::AfterProcessing, after)
        .register_event(Event::InvalidRequest, invalid_request)
        .register_event(Event::InvalidCall, invalid_call);
    Router::new().route("/events", route(page, sijax))
}
