use std::{error::Error, fmt};

use ::axum::response::{IntoResponse, Response};
use http::StatusCode;
use sijax_shared::FailureKind;

use super::body::from_reply;
use crate::{FormError, caller::Caller, reply};

/// Why a request could not be read as a Sijax request.
#[derive(Debug)]
pub struct SijaxRequestRejection {
    caller: Caller,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    TooLarge,
    Body(::axum::Error),
    Form(FormError),
    ContentType,
    NoSite,
}

impl SijaxRequestRejection {
    pub(super) fn too_large(caller: Caller) -> Self {
        Self { caller, kind: Kind::TooLarge }
    }

    pub(super) fn no_site(caller: Caller) -> Self {
        Self { caller, kind: Kind::NoSite }
    }

    pub(super) fn body(caller: Caller, error: ::axum::Error) -> Self {
        Self { caller, kind: Kind::Body(error) }
    }

    pub(super) fn form(caller: Caller, error: FormError) -> Self {
        Self { caller, kind: Kind::Form(error) }
    }

    pub(super) fn content_type(caller: Caller) -> Self {
        Self { caller, kind: Kind::ContentType }
    }

    /// The status of the reply: 413 for a body above the limit, 415 for a call of our client that is no
    /// form, 400 for a body that cannot be read; 500 when the [`Sijax::layer`](crate::Sijax::layer) in front
    /// of the handler is for another state, or one of several.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.kind {
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::Body(_) | Kind::Form(_) => StatusCode::BAD_REQUEST,
            Kind::ContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::NoSite => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl fmt::Display for SijaxRequestRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::TooLarge => f.write_str("The body is too large."),
            Kind::Body(_) => f.write_str("The body could not be read."),
            Kind::Form(error) if error.is_of_too_many_fields() => {
                f.write_str("The form has too many fields.")
            }
            Kind::Form(_) => f.write_str("The body is not a complete form."),
            Kind::ContentType => f.write_str("A call is a form, urlencoded or multipart."),
            Kind::NoSite => f.write_str("The server is not set up well."),
        }
    }
}

impl Error for SijaxRequestRejection {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.kind {
            Kind::Body(error) => Some(error),
            Kind::Form(error) => Some(error),
            Kind::TooLarge | Kind::ContentType | Kind::NoSite => None,
        }
    }
}

impl IntoResponse for SijaxRequestRejection {
    fn into_response(self) -> Response {
        let kind = match self.kind {
            Kind::NoSite => FailureKind::ServerFailure,
            _ => FailureKind::BadRequest,
        };
        from_reply(reply::failure(self.caller, self.status(), kind, &self.to_string()))
    }
}

/// [`process_request`](crate::SijaxRequest::process_request) was asked to process a request that is no
/// Sijax request: [`is_sijax_request`](crate::SijaxRequest::is_sijax_request) tells. As a response, 400.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASijaxRequest;

impl fmt::Display for NotASijaxRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This is not a Sijax request.")
    }
}

impl Error for NotASijaxRequest {}

impl IntoResponse for NotASijaxRequest {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, self.to_string()).into_response()
    }
}
