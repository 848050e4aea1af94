//! The server of the chat page of Flask-Sijax, which the tests download: its functions in Rust.
//!
//! `flask_chat --port PORT --page FILE`, where the file is `templates/chat.html` as it stands in the
//! archive of Flask-Sijax 0.4.1. `docs/from-flask-sijax.md` tells what stands for what.

use std::{
    env, fs,
    hash::{BuildHasher as _, RandomState},
    process::ExitCode,
    sync::Arc,
};

use axum::{Router, http::StatusCode, response::Html};
use maud::html;
use sijax_server::{Event, ExtraFields, Response, Sijax, SijaxPage, callbacks, route, static_files};

struct Chat;

#[callbacks]
impl Chat {
    pub async fn save_message(res: Response, message: String) {
        let message = message.trim();
        if message.is_empty() {
            res.alert("Please write something.");
            return;
        }
        res.html_append("#messages", html! { p { (message) } }.into_string())
            .attr("#message", "value", "")
            // The page has jQuery, so scripts that are sent to it may go on using it.
            .script("$('#message').focus(); $('#messages > :last').hide().fadeIn(100);");
    }

    pub async fn clear_messages(res: Response) {
        res.html("#messages", "").attr("#message", "value", "").script("$('#message').focus();");
    }
}

/// What the page sends beside its calls, as `data` of its requests.
///
/// One token for all visitors shows that it arrives, and protects from nothing: what protects from
/// other sites is that the library refuses their calls.
#[derive(Clone)]
struct Token(Arc<str>);

impl Token {
    fn new() -> Self {
        Self(format!("{:x}", RandomState::new().hash_one("token")).into())
    }

    fn check(&self, fields: &ExtraFields) -> Result<(), StatusCode> {
        if fields.get("csrf_token") == Some(&*self.0) { Ok(()) } else { Err(StatusCode::BAD_REQUEST) }
    }
}

fn app(template: &str) -> Router {
    let token = Token::new();
    // jQuery 1.6 and later tell by `val` what is in a field; the page is written for an older one.
    let template: Arc<str> = template
        .replace("{{ csrf_token() }}", &token.0)
        .replace("$('#message').attr('value')", "$('#message').val()")
        .into();
    let index =
        async move |page: SijaxPage| Html(template.replace("{{ g.sijax.get_js()|safe }}", &page.get_js()));
    let sijax = Sijax::new()
        .register_object(Chat)
        .register_event(Event::BeforeProcessing, async move |fields: ExtraFields| token.check(&fields))
        .set_json_uri("/static/js/sijax/json2.js");
    // The files lie where the page looks for them.
    Router::new().route("/", route(index, sijax)).nest_service("/static/js/sijax", static_files())
}

fn options(args: &[String]) -> Option<(u16, &str)> {
    match args {
        [p, port, t, page] if p == "--port" && t == "--page" => Some((port.parse().ok()?, page)),
        _ => None,
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let Some((port, page)) = options(&args) else {
        eprintln!("usage: flask_chat --port PORT --page FILE");
        return ExitCode::from(2);
    };
    let served = match fs::read_to_string(page) {
        Ok(template) => sijax_examples::serve(app(&template), port).await,
        Err(error) => Err(error),
    };
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot serve {page}: {error}");
            ExitCode::FAILURE
        }
    }
}
