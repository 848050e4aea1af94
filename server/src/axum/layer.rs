use std::any::type_name;
use std::task::{Context, Poll};

use ::axum::extract::Request;
use http::Extensions;
use tower_layer::Layer;
use tower_service::Service;

use super::page::PageSettings;
use crate::Sijax;

impl<S> Sijax<S> {
    /// A layer that makes these functions, hooks and settings known to every
    /// [`SijaxRequest`](crate::SijaxRequest), [`SijaxPage`](crate::SijaxPage) and [`route`](crate::route)
    /// behind it.
    ///
    /// `S` must be the state that the handlers behind it have, and a page has one such layer: else calls
    /// are answered with 500, for hooks that guard them could not run.
    ///
    /// ```
    /// use axum::{Router, response::{IntoResponse, Response}, routing::get};
    /// use sijax_server::{Response as Sijaxed, Sijax, SijaxRequest};
    ///
    /// async fn page(sijax: SijaxRequest) -> Response {
    ///     if sijax.is_sijax_request() {
    ///         return sijax.process_request().await.into_response();
    ///     }
    ///     sijax.get_js().into_response()
    /// }
    ///
    /// let site: Sijax = Sijax::new().register_callback("everywhere", async |res: Sijaxed| { res.alert("hi"); });
    /// let app: Router = Router::new().route("/a", get(page).post(page)).layer(site.layer());
    /// ```
    #[must_use]
    pub fn layer(self) -> SijaxLayer<S> {
        SijaxLayer(self)
    }
}

/// The layer that [`Sijax::layer`] returns.
#[derive(Clone, Debug)]
pub struct SijaxLayer<S = ()>(Sijax<S>);

impl<S, I> Layer<I> for SijaxLayer<S> {
    type Service = SijaxService<S, I>;

    fn layer(&self, inner: I) -> Self::Service {
        SijaxService { site: self.0.clone(), inner }
    }
}

/// The service of a [`SijaxLayer`].
#[derive(Clone, Debug)]
pub struct SijaxService<S, I> {
    site: Sijax<S>,
    inner: I,
}

impl<S, I> Service<Request> for SijaxService<S, I>
where
    S: Send + Sync + 'static,
    I: Service<Request>,
{
    type Response = I::Response;
    type Error = I::Error;
    type Future = I::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), I::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request) -> I::Future {
        let extensions = request.extensions_mut();
        extensions.insert(PageSettings::of(&self.site));
        // The hooks of only one can run: with two, a guard would be passed by unseen.
        let sites = extensions.get().map_or(1, |Sites(before)| before + 1);
        extensions.insert(Sites(sites));
        extensions.insert(self.site.clone());
        self.inner.call(request)
    }
}

/// How many layers a request has come through.
#[derive(Clone)]
struct Sites(usize);

/// What is registered for a site cannot be had, and its hooks would not run.
pub(super) struct NoSite;

pub(super) fn site<S: Send + Sync + 'static>(extensions: &Extensions) -> Result<Option<Sijax<S>>, NoSite> {
    let site = extensions.get::<Sijax<S>>();
    match (extensions.get(), site) {
        (None, _) => Ok(None),
        (Some(Sites(1)), Some(site)) => Ok(Some(site.clone())),
        (Some(Sites(1)), None) => {
            let wanted = type_name::<Sijax<S>>();
            tracing::error!(wanted, "the `Sijax` of the layer before a page is for another state");
            Err(NoSite)
        }
        (Some(Sites(layers)), _) => {
            tracing::error!(layers, "a page has more than one layer with a `Sijax`");
            Err(NoSite)
        }
    }
}
