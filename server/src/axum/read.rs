use std::pin::Pin;

use ::axum::{
    Error, RequestExt as _,
    body::{Body, Bytes, HttpBody},
    extract::Request,
};
use http::{Method, header::EXPECT, request::Parts};
use http_body::{Frame, SizeHint};
use sijax_shared::Call;

use super::SijaxRequestRejection;
use crate::{caller::Caller, is_form, read_call};

/// How much of a body above the limit is read and thrown away.
///
/// A server that answers and closes before it has read what the browser is still sending makes the
/// browser lose the answer: it sees a broken connection in place of a 413.
const DRAINED: u64 = 16 * 1024 * 1024;

/// A request, looked at to find out whether it is a call.
pub(super) enum ReadRequest {
    Call { parts: Parts, call: Call },
    Other(Request),
}

impl ReadRequest {
    /// Reads the body of a form. Any other body stays as it is.
    pub(super) async fn of(request: Request) -> Result<Self, SijaxRequestRejection> {
        if request.method() != Method::POST {
            return Ok(Self::Other(request));
        }
        let caller = Caller::of(request.headers());
        if !is_form(request.headers()) {
            if caller == Caller::Original {
                return Ok(Self::Other(request));
            }
            drain(request.into_body(), DRAINED).await;
            return Err(SijaxRequestRejection::content_type(caller));
        }
        let (parts, body, limit) = with_limit(request);
        let waits = parts.headers.contains_key(EXPECT);
        let body = match read(body, limit, waits).await {
            Ok(Some(body)) => body,
            Ok(None) => return Err(SijaxRequestRejection::too_large(caller)),
            Err(error) => return Err(SijaxRequestRejection::body(caller, error)),
        };
        match read_call(&parts.headers, body.clone()).await {
            Ok(Some(call)) => Ok(Self::Call { parts, call }),
            Ok(None) => Ok(Self::Other(Request::from_parts(parts, Body::from(body)))),
            Err(error) => Err(SijaxRequestRejection::form(caller, error)),
        }
    }
}

/// The limit of the router is told by nothing but a body that it limits.
fn with_limit(request: Request) -> (Parts, Body, u64) {
    let (parts, body) = request.into_parts();
    let (parts, endless) = Request::from_parts(parts, Body::new(Endless)).with_limited_body().into_parts();
    (parts, body, endless.size_hint().upper().unwrap_or(u64::MAX))
}

struct Endless;

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Bytes>, Error>>> {
        std::task::Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

/// The whole body; `None` when it is above the limit. A peer that waits for leave to send a body that
/// is declared too large does not get it.
async fn read(mut body: Body, limit: u64, waits: bool) -> Result<Option<Bytes>, Error> {
    let declared = body.size_hint().lower();
    if declared > limit {
        if !waits {
            drain(body, DRAINED).await;
        }
        return Ok(None);
    }
    let (mut first, mut all) = (Bytes::new(), Vec::new());
    while let Some(frame) = next_frame(&mut body).await {
        let Ok(data) = frame?.into_data() else { continue };
        if (first.len() + all.len() + data.len()) as u64 > limit {
            drain(body, DRAINED).await;
            return Ok(None);
        }
        // Most bodies come in one piece, which needs no copy.
        if first.is_empty() && all.is_empty() {
            first = data;
        } else {
            if all.is_empty() {
                all.extend_from_slice(&std::mem::take(&mut first));
            }
            all.extend_from_slice(&data);
        }
    }
    Ok(Some(if all.is_empty() { first } else { all.into() }))
}

async fn drain(mut body: Body, mut left: u64) {
    if body.size_hint().lower() > left {
        return;
    }
    while let Some(Ok(frame)) = next_frame(&mut body).await {
        left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len) as u64);
        if left == 0 {
            return;
        }
    }
}

async fn next_frame(body: &mut Body) -> Option<Result<Frame<Bytes>, Error>> {
    std::future::poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await
}
