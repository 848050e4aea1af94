//! The same as a server function of Leptos, whose own form encoding applies.

use std::io;

use axum::{
    Router,
    response::Html,
    routing::{get, post},
};
use leptos::prelude::{ServerFnError, server};
use leptos_axum::handle_server_fns;
use serde::{Deserialize, Serialize};
use sijax_bench::{PAGE, serve};

// Leptos wants that the page can read what the server writes, so these are strings of their own.
#[derive(Deserialize, Serialize)]
struct Alert {
    alert: String,
    r#type: String,
}

#[derive(Deserialize, Serialize)]
struct Css {
    selector: String,
    key: String,
    value: String,
    r#type: String,
}

#[server(prefix = "/api", endpoint = "say_hello")]
async fn say_hello(from: String, to: String) -> Result<(Alert, Css), ServerFnError> {
    let alert = Alert { alert: format!("Hello from {from} to {to}"), r#type: "alert".to_owned() };
    let css = Css {
        selector: "a".to_owned(),
        key: "color".to_owned(),
        value: "green".to_owned(),
        r#type: "css".to_owned(),
    };
    Ok((alert, css))
}

async fn index() -> Html<&'static str> {
    Html(PAGE)
}

fn main() -> io::Result<()> {
    let app = Router::new().route("/hello", get(index)).route("/api/{*function}", post(handle_server_fns));
    serve(app)
}
