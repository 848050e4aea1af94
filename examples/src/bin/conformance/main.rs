//! The application that black-box tests of the library talk to.
//!
//! Run with `cargo run --release -p sijax-examples --bin conformance -- --port PORT [--static DIR]`.

mod calls;
mod functions;
mod js;
mod object;
mod options;
mod page;

use std::process::ExitCode;

use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::get,
};
use sijax_server::{SijaxRequest, route, static_files};
use tower_http::services::ServeDir;

use crate::options::Options;

#[tokio::main]
async fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}\nusage: conformance --port PORT [--static DIR]");
            return ExitCode::from(2);
        }
    };
    match sijax_examples::serve(app(&options), options.port).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot serve on port {}: {error}", options.port);
            ExitCode::FAILURE
        }
    }
}

fn app(options: &Options) -> Router {
    let app = Router::new()
        .route("/health", get(async || "ok"))
        .route("/js", get(js::js))
        .route("/rpc", route(page::page, functions::site()))
        .route("/events", route(page::page, functions::with_events()))
        .route("/object", route(page::page, object::site()))
        .route("/per-request", get(per_request).post(per_request))
        .nest_service("/pkg", static_files());
    match &options.static_dir {
        Some(dir) => app.nest_service("/static", ServeDir::new(dir)),
        None => app,
    }
}

async fn per_request(sijax: SijaxRequest) -> Response {
    let sijax = functions::per_request(sijax);
    if sijax.is_sijax_request() {
        return sijax.process_request().await.into_response();
    }
    page::render(&sijax.get_js()).into_response()
}
