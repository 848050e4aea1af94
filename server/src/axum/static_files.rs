use std::convert::Infallible;

use ::axum::{extract::Request, response::Response};
use futures_util::future::{Ready, ready};

use super::body::from_reply;

/// A service of the client's files, for [`Router::nest_service`](::axum::Router::nest_service).
///
/// [`static_url`](crate::static_url) makes the URIs that pages should use.
///
/// ```
/// use axum::Router;
///
/// let app: Router = Router::new().nest_service("/pkg", sijax_server::static_files());
/// ```
#[must_use]
pub fn static_files() -> StaticFiles {
    StaticFiles(())
}

/// The service that [`static_files`] returns.
#[derive(Clone, Debug)]
pub struct StaticFiles(());

impl tower_service::Service<Request> for StaticFiles {
    type Response = Response;
    type Error = Infallible;
    type Future = Ready<Result<Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Infallible>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let reply = crate::static_file(request.method(), request.uri().path(), request.headers());
        ready(Ok(from_reply(reply)))
    }
}
