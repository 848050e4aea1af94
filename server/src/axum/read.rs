use std::error::Error as _;

use ::axum::{
    RequestExt as _,
    body::{Body, Bytes, to_bytes},
    extract::Request,
};
use http::{Method, request::Parts};
use http_body_util::LengthLimitError;
use sijax_shared::Call;

use super::{SijaxRequestRejection, drain::Drain};
use crate::{caller::Caller, is_form, read_call};

/// A request whose body was read, in order to find out whether it is a call.
pub(super) struct ReadRequest {
    pub(super) parts: Parts,
    pub(super) body: Bytes,
    pub(super) call: Option<Call>,
}

impl ReadRequest {
    pub(super) async fn of(request: Request) -> Result<Self, SijaxRequestRejection> {
        let caller = Caller::of(request.headers());
        let is_post = request.method() == Method::POST;
        if is_post && caller == Caller::Client && !is_form(request.headers()) {
            return Err(SijaxRequestRejection::content_type(caller));
        }
        let (parts, body) = request.into_parts();
        let (body, drain) = Drain::of(body);
        let (parts, body) = Request::from_parts(parts, body).with_limited_body().into_parts();
        let body = match to_bytes(body, usize::MAX).await {
            Ok(body) => body,
            Err(error) if is_too_large(&error) => {
                drain.drain().await;
                return Err(SijaxRequestRejection::too_large(caller, error));
            }
            Err(error) => return Err(SijaxRequestRejection::body(caller, error)),
        };
        let call = if is_post {
            let call = read_call(&parts.headers, body.clone()).await;
            call.map_err(|error| SijaxRequestRejection::form(caller, error))?
        } else {
            None
        };
        Ok(Self { parts, body, call })
    }

    pub(super) fn into_request(self) -> Request {
        Request::from_parts(self.parts, Body::from(self.body))
    }
}

fn is_too_large(error: &::axum::Error) -> bool {
    std::iter::successors(error.source(), |&error| error.source()).any(|error| error.is::<LengthLimitError>())
}
