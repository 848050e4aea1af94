//! What an author writes who has axum and serde, and no library in between.
//!
//! `--bare` leaves out what keeps a panic from closing the connection.

use std::{env, io};

use axum::{
    Form, Router,
    http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use serde::{Deserialize, Serialize};
use sijax_bench::{PAGE, serve};
use tower_http::catch_panic::CatchPanicLayer;

#[derive(Deserialize)]
struct Call {
    sijax_rq: String,
    sijax_args: String,
}

#[derive(Serialize)]
struct Alert {
    alert: String,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Css {
    selector: &'static str,
    key: &'static str,
    value: &'static str,
    r#type: &'static str,
}

fn alert(message: String) -> Alert {
    Alert { alert: message, r#type: "alert" }
}

async fn say_hello(from: String, to: String) -> (Alert, Css) {
    (
        alert(format!("Hello from {from} to {to}")),
        Css { selector: "a", key: "color", value: "green", r#type: "css" },
    )
}

async fn call(Form(call): Form<Call>) -> Response {
    match call.sijax_rq.as_str() {
        "say_hello" => match serde_json::from_str::<(String, String)>(&call.sijax_args) {
            Ok((from, to)) => commands(&say_hello(from, to).await),
            Err(_) => commands(&[alert("Those are not the arguments of say_hello.".to_owned())]),
        },
        _ => commands(&[alert("There is no such function.".to_owned())]),
    }
}

fn commands(list: &impl Serialize) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-store"),
    ];
    match serde_json::to_vec(list) {
        Ok(json) => (headers, json).into_response(),
        Err(error) => panic!("commands are always JSON: {error}"),
    }
}

async fn index() -> Html<&'static str> {
    Html(PAGE)
}

fn main() -> io::Result<()> {
    let app = Router::new().route("/hello", get(index).post(call));
    let is_bare = env::args().any(|arg| arg == "--bare");
    serve(if is_bare { app } else { app.layer(CatchPanicLayer::new()) })
}
