//! The application that browser tests attack: set up as loosely as an application may be.
//!
//! Run with `cargo run -p sijax-examples --bin attacked -- --port PORT`.

use std::process::ExitCode;

use axum::{
    Router,
    extract::Query,
    http::{HeaderMap, header},
    response::{AppendHeaders, Html, IntoResponse, Response},
};
use serde::Deserialize;
use sijax_server::{Response as Commands, Sijax, SijaxPage, SijaxRequest, route, static_files};

#[tokio::main]
async fn main() -> ExitCode {
    let mut args = std::env::args().skip_while(|arg| arg != "--port").skip(1);
    let Some(Ok(port)) = args.next().map(|port| port.parse()) else {
        eprintln!("usage: attacked --port PORT");
        return ExitCode::from(2);
    };
    match sijax_examples::serve(app(), port).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot serve on port {port}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn app() -> Router {
    Router::new()
        .route("/open", route(page, functions().with_insecure_cross_site()))
        .route("/closed", route(page, functions()))
        .nest("/nested", Router::new().fallback(per_request))
        .nest_service("/pkg", static_files())
        // Pages at whatever targets there are.
        .fallback(per_request)
        .layer(Sijax::<()>::new().register_callback("everywhere", everywhere).layer())
}

fn functions() -> Sijax {
    Sijax::new()
        .register_callback("echo", echo)
        .register_callback("remember", remember)
        .register_callback("recall", recall)
}

async fn echo(res: Commands, text: String) {
    res.call("echoed", (text,));
}

async fn remember(res: Commands, user: String) {
    let session = format!("session={user}; Path=/; HttpOnly; SameSite=Lax");
    let cookies = [(header::SET_COOKIE, session), (header::SET_COOKIE, "seen=yes; Path=/".to_owned())];
    res.add_parts(AppendHeaders(cookies)).call("echoed", ("remembered",));
}

async fn recall(res: Commands, headers: HeaderMap) {
    let cookies = headers.get(header::COOKIE).and_then(|cookies| cookies.to_str().ok());
    res.call("echoed", (cookies,));
}

async fn everywhere(res: Commands) {
    res.call("echoed", ("everywhere",));
}

async fn per_request(sijax: SijaxRequest) -> Response {
    if sijax.is_sijax_request() {
        return sijax.process_request().await.into_response();
    }
    html(&sijax.get_js()).into_response()
}

#[derive(Deserialize)]
struct Settings {
    request_uri: Option<String>,
    json_uri: Option<String>,
}

/// A page that lets its visitors choose what is told to it.
async fn page(mut page: SijaxPage, Query(settings): Query<Settings>) -> Html<String> {
    if let Some(uri) = settings.request_uri {
        page = page.set_request_uri(uri);
    }
    if let Some(uri) = settings.json_uri {
        page = page.set_json_uri(uri);
    }
    html(&page.get_js())
}

fn html(js: &str) -> Html<String> {
    Html(format!(
        r#"<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>attacked</title>
<link rel="icon" href="data:,">
<script src="/pkg/sijax.js"></script>
<script>window.before = true; {js} window.behind = true;</script>
<p id="last">The page ends here.</p>
</html>
"#
    ))
}
