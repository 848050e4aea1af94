use ::axum::{body::Body, response::IntoResponse};

use crate::ReplyBody;

impl From<ReplyBody> for Body {
    fn from(body: ReplyBody) -> Self {
        match body.try_into_bytes() {
            Ok(bytes) => bytes.into(),
            Err(body) => Self::new(body),
        }
    }
}

pub(super) fn into_reply(response: impl IntoResponse) -> Box<http::Response<ReplyBody>> {
    Box::new(response.into_response().map(ReplyBody::new))
}

pub(super) fn from_reply(reply: http::Response<ReplyBody>) -> ::axum::response::Response {
    reply.map(Body::from)
}
