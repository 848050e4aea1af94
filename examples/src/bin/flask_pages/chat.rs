//! A chat with one visitor, whose calls bring a token.

use std::{
    hash::{BuildHasher as _, RandomState},
    sync::Arc,
};

use axum::{Router, http::StatusCode, response::Html};
use maud::html;
use sijax_server::{Event, ExtraFields, Response, Sijax, SijaxPage, callbacks, route, static_files};

use crate::{CLIENT, SETUP};

struct Chat;

#[callbacks]
impl Chat {
    pub async fn save_message(res: Response, message: String) {
        let message = message.trim();
        if message.is_empty() {
            res.alert("Please write something.");
            return;
        }
        res.html_append("#messages", html! { p style="opacity: 0" { (message) } }.into_string())
            .attr("#message", "value", "")
            // The page has jQuery, so scripts that are sent to it may go on using it.
            .script("$('#message').focus(); $('#messages > :last-child').animate({ opacity: 1 }, 100);");
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

pub(crate) fn app(template: &str) -> Router {
    let token = Token::new();
    let template: Arc<str> = template.replace("{{ csrf_token() }}", &token.0).into();
    let index = async move |page: SijaxPage| Html(template.replace(SETUP, &page.get_js()));
    let sijax = Sijax::new()
        .register_object(Chat)
        .register_event(Event::BeforeProcessing, async move |fields: ExtraFields| token.check(&fields))
        .set_json_uri("/static/js/sijax/json2.js");
    // The files lie where the page looks for them.
    Router::new().route("/", route(index, sijax)).nest_service(CLIENT, static_files())
}
