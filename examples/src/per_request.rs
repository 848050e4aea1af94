//! Functions that are made anew for each request, as in Flask-Sijax.
//!
//! The handler of the page registers them. They may be closures over whatever it has found out, and
//! a visitor can call only what was registered for that visitor.

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

use crate::gallery::Example;

#[derive(Deserialize)]
struct Visitor {
    #[serde(default = "stranger")]
    name: String,
}

fn stranger() -> String {
    "stranger".to_owned()
}

async fn per_request(Query(visitor): Query<Visitor>, headers: HeaderMap, sijax: SijaxRequest) -> Reply {
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
    PER_REQUEST.show(
        setup,
        html! {
            // Without this, the browser's console is told of each call that fails.
            script { "Sijax.onError = function () {};" }
            p { "This page is for " strong { (visitor.name) } "." }
            p.links {
                a href="/per-request" { "Visit as a stranger" }
                a href="/per-request?name=Ann" { "as Ann" }
                a href="/per-request?name=admin" { "as admin" }
            }
            p.calls {
                button onclick="Sijax.request('who_am_i')" { "Who am I?" }
                button onclick="Sijax.request('secret')" { "Tell the secret (admin only)" }
            }
            p #answer role="status" {}
        },
    )
}

fn router() -> Router {
    Router::new().route("/per-request", get(per_request).post(per_request))
}

pub(crate) const PER_REQUEST: Example = Example {
    path: "/per-request",
    title: "Per request",
    about: "Functions registered while a request is handled: closures over what the handler knows, \
            and only those that this visitor may call.",
    shows: &["SijaxRequest", "is_sijax_request", "process_request"],
    source: include_str!("per_request.rs"),
    router,
};
