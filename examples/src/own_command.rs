//! A command of your own, and a response type with a method that queues it.
//!
//! The struct is what goes over the wire; the page processes it by `Sijax.process_toast`.
//! A page with the original client gets it in other words.

use std::ops::Deref;

use axum::Router;
use maud::{Markup, html};
use serde::Serialize;
use sijax_server::{Command, Commands, Lowered, Response, ResponseClass, Sijax, SijaxPage, route};

use crate::gallery::OWN_COMMAND;

/// A message that goes away by itself.
#[derive(Serialize)]
struct Toast<'a> {
    text: &'a str,
    seconds: u32,
}

impl Command for Toast<'_> {
    const TYPE: &'static str = "toast";

    // The original client knows seven commands: there the message stays.
    fn lower(&self) -> Lowered {
        let line = html! { p.toast { (self.text) } };
        Lowered::To(Commands::new().html_append("#toasts", line.into_string()))
    }
}

/// What functions queue their commands on: all that [`Response`] has, and toasts.
struct ToastResponse(Response);

impl ToastResponse {
    fn toast(&self, text: &str, seconds: u32) -> &Self {
        self.push(&Toast { text, seconds });
        self
    }
}

impl Deref for ToastResponse {
    type Target = Response;

    fn deref(&self) -> &Response {
        &self.0
    }
}

impl From<Response> for ToastResponse {
    fn from(res: Response) -> Self {
        Self(res)
    }
}

impl ResponseClass for ToastResponse {}

async fn save(res: ToastResponse, note: String, seconds: u32) {
    res.toast(&format!("Saved: {note}"), seconds.clamp(1, 10)).html("#count", note.chars().count());
}

async fn page(page: SijaxPage) -> Markup {
    let live = html! {
        label for="note" { "A note" }
        input #note value="Buy <milk>";
        button onclick="Sijax.request('save', [document.querySelector('#note').value, 3])" {
            "Save"
        }
        p { "Characters saved: " span #count { "0" } }
        div #toasts role="status" {}
        script { r#"Sijax.process_toast = function (command) {
        var toast = document.createElement('p');
        toast.className = 'toast';
        toast.textContent = command.text;
        document.querySelector('#toasts').appendChild(toast);
        setTimeout(function () { toast.remove(); }, command.seconds * 1000);
    };"# }
    };
    OWN_COMMAND.show(&page.get_js(), live)
}

pub(crate) fn router() -> Router {
    let sijax = Sijax::new().register_callback("save", save);
    Router::new().route("/own-command", route(page, sijax))
}
