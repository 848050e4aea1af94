//! Functions that are made anew for each request, as in Flask-Sijax.
//!
//! The handler of the page registers them. They may be closures over whatever it has found
//! out, and a visitor can call only what was registered for that visitor.

use axum::{
    Router,
    extract::Query,
    http::{HeaderMap, header::USER_AGENT},
    response::{IntoResponse, Response as Reply},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;
use sijax_server::{Response, SijaxRequest};

use crate::gallery::PER_REQUEST;

#[derive(Deserialize)]
struct Visitor {
    #[serde(default = "stranger")]
    name: String,
}

fn stranger() -> String {
    "stranger".to_owned()
}

async fn per_request(
    Query(visitor): Query<Visitor>,
    headers: HeaderMap,
    // It reads the body, so it comes last.
    sijax: SijaxRequest,
) -> Reply {
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok());
    let agent = agent.unwrap_or("nothing about itself").to_owned();

    // Calls go to the URI of the page, so they bring the same query.
    let name = visitor.name.clone();
    let mut sijax = sijax.register_callback("who_am_i", async move |res: Response| {
        let answer = html! { "You are " strong { (name) } ", and your browser says: " (agent) };
        res.html("#answer", answer.into_string());
    });
    if visitor.name == "admin" {
        sijax = sijax.register_callback("secret", async |res: Response| {
            res.html("#answer", "The secret is 42.");
        });
    }

    if sijax.is_sijax_request() {
        return sijax.process_request().await.into_response();
    }
    page(&visitor, &sijax.get_js()).into_response()
}

fn page(visitor: &Visitor, setup: &str) -> Markup {
    let live = html! {
        // What the console would be told of a call that fails, the visitor is told here.
        script { r##"Sijax.onError = function (error) {
            document.querySelector('#answer').textContent = error.message;
        };"## }
        p { "This page is for " strong { (visitor.name) } "." }
        p.calls {
            button onclick="Sijax.request('who_am_i')" { "Who am I?" }
            button onclick="Sijax.request('secret')" { "Tell the secret" }
        }
        p #answer role="status" {}
        p {
            "Visit it as "
            a href="/per-request" { "a stranger" } ", "
            a href="/per-request?name=Ann" { "Ann" } " or "
            a href="/per-request?name=admin" { "admin" }
            ", who alone has the secret: nobody else can call that function, and whoever tries is told."
        }
    };
    PER_REQUEST.show(setup, live)
}

pub(crate) fn router() -> Router {
    Router::new().route("/per-request", get(per_request).post(per_request))
}
