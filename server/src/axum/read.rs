use std::pin::Pin;

use ::axum::{
    Error, RequestExt as _,
    body::{Body, Bytes, HttpBody},
    extract::Request,
};
use http::{Method, header::EXPECT, request::Parts};
use http_body::{Frame, SizeHint};
use sijax_shared::{Call, Limits};

use super::SijaxRequestRejection;
use crate::{caller::Caller, form::Form};

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
    ///
    /// No `async fn`: its future would have room for the request beside what it is taken apart into.
    pub(super) fn of(
        request: Request,
        limits: Limits,
    ) -> impl Future<Output = Result<Self, SijaxRequestRejection>> + Send {
        let form = (request.method() == Method::POST).then(|| Form::of(request.headers())).flatten();
        let (mut parts, mut body) = request.into_parts();
        async move {
            let Some(form) = form else {
                if parts.method == Method::POST && Caller::of(&parts.headers) == Caller::Client {
                    tracing::warn!("a client of ours sent what is no form");
                    decline(&parts, &mut body).await;
                    return Err(SijaxRequestRejection::content_type(Caller::Client));
                }
                return Ok(Self::Other(Request::from_parts(parts, body)));
            };
            let body = match read(&mut parts, &mut body).await {
                Ok(Some(body)) => body,
                Ok(None) => return Err(SijaxRequestRejection::too_large(Caller::of(&parts.headers))),
                Err(error) => return Err(SijaxRequestRejection::body(Caller::of(&parts.headers), error)),
            };
            match form.read(&body, &limits).await {
                Ok(Some(call)) => Ok(Self::Call { parts, call }),
                Ok(None) => Ok(Self::Other(Request::from_parts(parts, Body::from(body)))),
                Err(error) => Err(SijaxRequestRejection::form(Caller::of(&parts.headers), error)),
            }
        }
    }
}

/// The limit of the router is told by nothing but a body that it limits.
fn body_limit(parts: &mut Parts) -> u64 {
    let mut probe = Request::new(Body::new(Endless));
    std::mem::swap(probe.extensions_mut(), &mut parts.extensions);
    let mut probe = probe.with_limited_body();
    std::mem::swap(probe.extensions_mut(), &mut parts.extensions);
    probe.body().size_hint().upper().unwrap_or(u64::MAX)
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

/// The whole body; `None` when it is above the limit.
async fn read(parts: &mut Parts, body: &mut Body) -> Result<Option<Bytes>, Error> {
    let limit = body_limit(parts);
    let declared = body.size_hint().lower();
    if declared > limit {
        decline(parts, body).await;
        return Ok(None);
    }
    let (mut first, mut all) = (Bytes::new(), Vec::new());
    while let Some(frame) = next_frame(body).await {
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

/// Drains a body that nothing was read of. A peer that waits for leave to send it does not get that.
async fn decline(parts: &Parts, body: &mut Body) {
    if !parts.headers.contains_key(EXPECT) {
        drain(body, DRAINED).await;
    }
}

async fn drain(body: &mut Body, mut left: u64) {
    if body.size_hint().lower() > left {
        return;
    }
    while let Some(Ok(frame)) = next_frame(body).await {
        left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len) as u64);
        if left == 0 {
            return;
        }
    }
}

fn next_frame(body: &mut Body) -> impl Future<Output = Option<Result<Frame<Bytes>, Error>>> {
    std::future::poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx))
}
