//! What goes back to the caller.

use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS},
};
use sijax_shared::{Commands, Failure, FailureKind, JsonStyle};

use crate::{ReplyBody, caller::Caller};

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// The regular reply: all that was queued, and for our own client why the call failed.
pub(crate) fn commands(
    caller: Caller,
    mut commands: Commands,
    mut headers: HeaderMap,
    style: Option<&JsonStyle>,
    failure: Option<&Failure<'_>>,
) -> http::Response<ReplyBody> {
    if let Some(failure) = failure {
        commands.push(failure);
    }
    let commands = if caller == Caller::Original { commands.lowered() } else { commands };
    match commands.into_bytes() {
        Ok(json) => {
            let json = match style {
                None => json,
                Some(style) => style.apply(json),
            };
            let mut reply = reply(StatusCode::OK, JSON, json);
            if !headers.is_empty() {
                // What the reply is and where it ends, the function does not decide.
                for own in reply.headers().keys().chain(&[CONTENT_LENGTH, TRANSFER_ENCODING]) {
                    headers.remove(own);
                }
                reply.headers_mut().extend(headers);
            }
            reply
        }
        Err(error) => {
            tracing::error!(error = error.to_string(), "the commands cannot be sent");
            server_failure(caller)
        }
    }
}

/// What a function or an extractor answered in place of commands.
pub(crate) fn error(mut response: http::Response<ReplyBody>) -> http::Response<ReplyBody> {
    if response.status().is_success() {
        tracing::error!(status = %response.status(), "an error was answered with a status of success: it is sent as 500");
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    }
    let headers = response.headers_mut();
    headers.entry(X_CONTENT_TYPE_OPTIONS).or_insert(NOSNIFF);
    headers.entry(CACHE_CONTROL).or_insert(NO_STORE);
    response
}

/// A reply in place of commands: text, or for our own client a list with the failure alone.
pub(crate) fn failure(
    caller: Caller,
    status: StatusCode,
    kind: FailureKind,
    message: &str,
) -> http::Response<ReplyBody> {
    let mut list = Commands::new();
    list.push(&Failure::new(kind, message));
    match (caller, list.into_bytes()) {
        (Caller::Client, Ok(json)) => reply(status, JSON, json),
        _ => reply(status, TEXT, message.to_owned()),
    }
}

const SERVER_FAILURE: &str = "The server failed to process the call.";

/// Tells that the server failed, and nothing else.
pub(crate) fn server_failure(caller: Caller) -> http::Response<ReplyBody> {
    failure(caller, StatusCode::INTERNAL_SERVER_ERROR, FailureKind::ServerFailure, SERVER_FAILURE)
}

fn reply(
    status: StatusCode,
    content_type: HeaderValue,
    body: impl Into<ReplyBody>,
) -> http::Response<ReplyBody> {
    let mut response = http::Response::new(body.into());
    *response.status_mut() = status;
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(CONTENT_TYPE, content_type);
    headers.insert(X_CONTENT_TYPE_OPTIONS, NOSNIFF);
    headers.insert(CACHE_CONTROL, NO_STORE);
    response
}
