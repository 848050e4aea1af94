//! What goes back to the caller.

use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS},
};
use sijax_shared::{Commands, Failure, FailureKind};

use crate::{ReplyBody, caller::Caller};

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// The regular reply: all that was queued, and for our own client why the call failed.
pub(crate) fn commands(mut commands: Commands, failure: Option<&Failure<'_>>) -> http::Response<ReplyBody> {
    if let Some(failure) = failure {
        commands.push(failure);
    }
    match commands.into_bytes() {
        Ok(json) => reply(StatusCode::OK, JSON, json),
        Err(error) => {
            tracing::error!(%error, "the commands cannot be sent");
            reply(StatusCode::INTERNAL_SERVER_ERROR, TEXT, SERVER_FAILURE)
        }
    }
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
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
