use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use ::axum::body::{Body, Bytes, HttpBody};
use http_body::{Frame, SizeHint};

/// How much of a body above the limit is read and thrown away.
const MOST: u64 = 64 * 1024 * 1024;

/// What a connection takes in without anyone reading it.
const BUFFERED: u64 = 64 * 1024;

/// A body that can be read on after somebody else had enough of it.
///
/// A server that answers and closes before it has read what the browser is still sending makes the
/// browser lose the answer: it sees a broken connection in place of a 413.
#[derive(Clone)]
pub(super) struct Drain(Option<Arc<Mutex<Body>>>);

impl Drain {
    /// The body to read, and the handle to drain it by.
    pub(super) fn of(body: Body) -> (Body, Self) {
        if body.size_hint().upper().is_some_and(|length| length <= BUFFERED) {
            return (body, Self(None));
        }
        let drain = Self(Some(Arc::new(Mutex::new(body))));
        (Body::new(drain.clone()), drain)
    }

    /// Reads to the end, within reason.
    pub(super) async fn drain(mut self) {
        let mut left = MOST;
        while let Some(Ok(frame)) = std::future::poll_fn(|cx| Pin::new(&mut self).poll_frame(cx)).await {
            left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len) as u64);
            if left == 0 {
                break;
            }
        }
    }
}

impl HttpBody for Drain {
    type Data = Bytes;
    type Error = ::axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ::axum::Error>>> {
        match &self.0 {
            Some(body) => Pin::new(&mut *body.lock().unwrap_or_else(PoisonError::into_inner)).poll_frame(cx),
            None => Poll::Ready(None),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Some(body) => body.lock().unwrap_or_else(PoisonError::into_inner).size_hint(),
            None => SizeHint::with_exact(0),
        }
    }
}
