use std::fmt::Write as _;

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt as _;
use sijax_server::{Commands, SijaxPage};
use tower::ServiceExt as _;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

pub(crate) const UNAVAILABLE: &str = "The action you performed is unavailable! (Sijax error)";
pub(crate) const WRONG_WAY: &str = "You tried to perform an action in a wrong way! (Sijax error)";

/// A reply, read to its end.
#[derive(Debug, PartialEq)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

pub(crate) async fn page(page: SijaxPage) -> String {
    page.get_js()
}

/// A form with each byte escaped that may be.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let escaped = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            if byte.is_ascii_alphanumeric() {
                out.push(byte.into());
            } else {
                write!(out, "%{byte:02X}").unwrap();
            }
            out
        })
    };
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
    fields.join("&")
}

pub(crate) fn post(path: &str, content_type: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path).header(header::CONTENT_TYPE, content_type).body(body.into()).unwrap()
}

pub(crate) fn call(path: &str, name: &str, args: &str) -> Request<Body> {
    post(path, FORM, form(&[("sijax_rq", name), ("sijax_args", args)]))
}

pub(crate) fn with(mut request: Request<Body>, name: &'static str, value: &str) -> Request<Body> {
    request.headers_mut().append(name, value.parse().unwrap());
    request
}

pub(crate) async fn send(app: &Router, request: Request<Body>) -> Reply {
    let (parts, body) = app.clone().oneshot(request).await.unwrap().into_parts();
    let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    Reply { status: parts.status, headers: parts.headers, text }
}

pub(crate) async fn get(app: &Router, target: &str) -> Reply {
    send(app, Request::get(target).body(Body::empty()).unwrap()).await
}

/// What a call of a page is answered that has to be answered with 200.
pub(crate) async fn ok(app: &Router, path: &str, name: &str, args: &str) -> String {
    let reply = send(app, call(path, name, args)).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text);
    reply.text
}

pub(crate) fn alert(text: &str) -> String {
    Commands::new().alert(text).into_json().unwrap()
}
