use std::{convert::Infallible, sync::Arc};

use ::axum::extract::{FromRequestParts, OriginalUri};
use http::{Extensions, Uri, request::Parts};

use crate::{Sijax, get_js, request_uri};

/// What a page needs to call functions, for the handler that renders it.
///
/// Behind [`route`](crate::route) or [`Sijax::layer`] it knows what the [`Sijax`] there was told; anywhere
/// else, calls go to the URI of the page. It is always to be had.
///
/// ```
/// use axum::response::Html;
/// use sijax_server::SijaxPage;
///
/// async fn index(page: SijaxPage) -> Html<String> {
///     Html(format!("<script>{}</script>", page.get_js()))
/// }
/// # async { let _: axum::Router = axum::Router::new().route("/", axum::routing::get(index)); };
/// ```
#[derive(Clone, Debug)]
pub struct SijaxPage {
    request_uri: String,
    json_uri: Option<Arc<str>>,
}

/// What the registry in front of a page tells it.
#[derive(Clone, Debug)]
pub(super) struct PageSettings {
    request_uri: Option<Arc<str>>,
    json_uri: Option<Arc<str>>,
}

impl PageSettings {
    pub(super) fn of<S>(sijax: &Sijax<S>) -> Self {
        Self { request_uri: sijax.request_uri().map(Arc::from), json_uri: sijax.json_uri().map(Arc::from) }
    }
}

impl SijaxPage {
    pub(super) fn of(extensions: &Extensions, uri: &Uri) -> Self {
        let settings = extensions.get::<PageSettings>();
        let set = settings.and_then(|settings| settings.request_uri.as_deref());
        Self {
            request_uri: set.map_or_else(|| own_uri(extensions, uri), str::to_owned),
            json_uri: settings.and_then(|settings| settings.json_uri.clone()),
        }
    }

    /// The code for the page: where to send calls, and where its JSON fallback lies.
    ///
    /// It may stand in a `<script>` element as it is.
    #[must_use]
    pub fn get_js(&self) -> String {
        get_js::get_js(Some(&self.request_uri), self.json_uri.as_deref())
    }

    /// Where the page sends its calls.
    #[must_use]
    pub fn request_uri(&self) -> &str {
        &self.request_uri
    }

    /// Sends the calls of this page elsewhere.
    #[must_use]
    pub fn set_request_uri(mut self, uri: impl Into<String>) -> Self {
        self.request_uri = uri.into();
        self
    }

    /// From where browsers without JSON load `json2.js`.
    #[must_use]
    pub fn set_json_uri(mut self, uri: impl Into<String>) -> Self {
        self.json_uri = Some(uri.into().into());
        self
    }
}

/// The URI that the browser knows, whatever router the request came through.
pub(super) fn own_uri(extensions: &Extensions, uri: &Uri) -> String {
    let uri = extensions.get::<OriginalUri>().map_or(uri, |original| &original.0);
    request_uri(uri).into_owned()
}

impl<S: Send + Sync> FromRequestParts<S> for SijaxPage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.extensions, &parts.uri))
    }
}
