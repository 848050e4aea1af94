//! Two functions that are registered when one of them is called.

use std::sync::Arc;

use axum::{
    Router,
    response::{Html, IntoResponse as _, Response as Page},
    routing::get,
};
use sijax_server::{Response, SijaxRequest, static_files};

use crate::{CLIENT, SETUP};

async fn view(sijax: SijaxRequest, template: &str) -> Page {
    let sijax = sijax.set_json_uri("/static/js/sijax/json2.js");
    if sijax.is_sijax_request() {
        let sijax = sijax
            .register_callback("say_hello", async |res: Response, from: String, to: String| {
                res.alert(format!("Hello from {from} to {to}")).css("a", "color", "green");
            })
            .register_callback("say_goodbye", async |res: Response| {
                res.alert("Goodbye, whoever you are.").css("a", "color", "red");
            });
        return sijax.process_request().await.into_response();
    }
    Html(template.replace(SETUP, &sijax.get_js())).into_response()
}

pub(crate) fn app(template: &str) -> Router {
    let template: Arc<str> = template.into();
    let view = async move |sijax: SijaxRequest| view(sijax, &template).await;
    Router::new().route("/sijax", get(view.clone()).post(view)).nest_service(CLIENT, static_files())
}
