use std::{borrow::Cow, fmt};

use ::axum::{
    extract::{FromRequest, Request},
    response::Response,
};
use sijax_shared::Call;

use super::{NotASijaxRequest, SijaxPage, SijaxRequestRejection, body::from_reply, read::ReadRequest};
use crate::{Event, Function, Hook, Sijax, dispatch};

/// A request to a page that registers its functions anew each time, as in Flask.
///
/// It reads the body, so it is the last argument of a handler. Functions may be closures that
/// capture what the handler has. A [`Sijax`] that a layer puts into the request's extensions serves
/// what is not registered here.
///
/// `S` is the state of the router: write `SijaxRequest<AppState>` where there is one.
///
/// ```
/// use axum::{Router, response::{Html, IntoResponse}, routing::get};
/// use sijax_server::{Response, SijaxRequest};
///
/// async fn hello(sijax: SijaxRequest) -> impl IntoResponse {
///     let sijax = sijax.register_callback("say_hi", async |res: Response| { res.alert("Hi there!"); });
///     if sijax.is_sijax_request() {
///         return sijax.process_request().await.into_response();
///     }
///     Html(format!("<script>{}</script>", sijax.get_js())).into_response()
/// }
///
/// let app: Router = Router::new().route("/hello", get(hello).post(hello));
/// ```
pub struct SijaxRequest<S = ()> {
    own: Sijax<S>,
    page: SijaxPage,
    read: ReadRequest,
    state: S,
}

impl<S> SijaxRequest<S> {
    /// Whether the request is a call of a function, and not one for the page.
    #[must_use]
    pub fn is_sijax_request(&self) -> bool {
        self.read.call.is_some()
    }

    /// The call, when it is one.
    #[must_use]
    pub fn call(&self) -> Option<&Call> {
        self.read.call.as_ref()
    }

    /// Lets the page call `function` as `name`: see [`Sijax::register_callback`].
    #[must_use]
    pub fn register_callback<T: 'static>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        function: impl Function<S, T>,
    ) -> Self {
        self.own = self.own.register_callback(name, function);
        self
    }

    /// Runs `hook` when `event` happens: see [`Sijax::register_event`].
    #[must_use]
    pub fn register_event<T: 'static>(mut self, event: impl Into<Event>, hook: impl Hook<S, T>) -> Self {
        self.own = self.own.register_event(event, hook);
        self
    }

    /// Sends the calls of this page elsewhere: see [`Sijax::set_request_uri`].
    #[must_use]
    pub fn set_request_uri(mut self, uri: impl Into<String>) -> Self {
        self.page = self.page.set_request_uri(uri);
        self
    }

    /// From where browsers without JSON load `json2.js`.
    #[must_use]
    pub fn set_json_uri(mut self, uri: impl Into<String>) -> Self {
        self.page = self.page.set_json_uri(uri);
        self
    }

    /// The code for the page: see [`Sijax::get_js`].
    #[must_use]
    pub fn get_js(&self) -> String {
        self.page.get_js()
    }

    /// The request as it came, for a handler that has other uses for it.
    #[must_use]
    pub fn into_request(self) -> Request {
        self.read.into_request()
    }
}

impl<S: Send + Sync + 'static> SijaxRequest<S> {
    /// Processes the call: the reply is what the handler returns.
    ///
    /// # Errors
    ///
    /// The request is no call.
    pub async fn process_request(self) -> Result<Response, NotASijaxRequest> {
        let ReadRequest { parts, call: Some(call), .. } = self.read else {
            tracing::error!("`process_request` was called for a request that is no Sijax request");
            return Err(NotASijaxRequest);
        };
        let site = parts.extensions.get::<Sijax<S>>().cloned();
        let reply = match &site {
            Some(site) => dispatch::process(&[&self.own, site], call, parts, self.state).await,
            None => dispatch::process(&[&self.own], call, parts, self.state).await,
        };
        Ok(from_reply(reply))
    }
}

impl<S> fmt::Debug for SijaxRequest<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SijaxRequest")
            .field("own", &self.own)
            .field("call", &self.read.call)
            .finish_non_exhaustive()
    }
}

impl<S: Clone + Send + Sync> FromRequest<S> for SijaxRequest<S> {
    type Rejection = SijaxRequestRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, SijaxRequestRejection> {
        let read = ReadRequest::of(request).await?;
        let page = SijaxPage::of(&read.parts.extensions, &read.parts.uri);
        Ok(Self { own: Sijax::new(), page, read, state: state.clone() })
    }
}
