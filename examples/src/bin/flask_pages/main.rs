//! The server of pages of Flask-Sijax's examples, which the tests download: its functions in Rust.
//!
//! `flask_pages --port PORT --example NAME --templates DIR`, where the directory is `templates` as it
//! stands in the archive of Flask-Sijax 0.4.1, and the example one of those that are modules here.
//! `docs/from-flask-sijax.md` tells what stands for what.

mod chat;
mod hello;

use std::{env, fs, io, path::Path, process::ExitCode};

use axum::Router;

/// Where the pages look for the client.
const CLIENT: &str = "/static/js/sijax";
/// What the pages have where the setup of the client belongs.
const SETUP: &str = "{{ g.sijax.get_js()|safe }}";

type Example = fn(&str) -> Router;

fn options(args: &[String]) -> Option<(u16, &str, Example, &Path)> {
    let [p, port, e, example, t, templates] = args else { return None };
    if p != "--port" || e != "--example" || t != "--templates" {
        return None;
    }
    let app = match &**example {
        "chat" => chat::app,
        "hello" => hello::app,
        _ => return None,
    };
    Some((port.parse().ok()?, example, app, templates.as_ref()))
}

async fn serve(port: u16, name: &str, app: Example, templates: &Path) -> io::Result<()> {
    let template = fs::read_to_string(templates.join(name).with_extension("html"))?;
    sijax_examples::serve(app(&template), port).await
}

#[tokio::main]
async fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let Some((port, name, app, templates)) = options(&args) else {
        eprintln!("usage: flask_pages --port PORT --example chat|hello --templates DIR");
        return ExitCode::from(2);
    };
    match serve(port, name, app, templates).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot serve {name} of {}: {error}", templates.display());
            ExitCode::FAILURE
        }
    }
}
