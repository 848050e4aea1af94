use std::{borrow::Cow, fmt};

use ::axum::{
    extract::{FromRequest, Request},
    response::Response,
};
use sijax_shared::{Args, Call, JsonStyle, Limits};

use super::{
    NotASijaxRequest, SijaxPage, SijaxRequestRejection,
    body::from_reply,
    layer::{NoSite, site},
    read::ReadRequest,
};
use crate::{
    Callbacks, Event, Function, Hook, Sijax, caller::Caller, dispatch, function::erase,
    registries::Registries,
};

/// A request to a page that registers its functions anew each time, as in Flask.
///
/// It reads the body, so it is the last argument of a handler. Functions may be closures that
/// capture what the handler has. What is not registered here, the [`Sijax`] of a
/// [`layer`](Sijax::layer) serves, whose hooks before and after run in any case.
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
    site: Option<Sijax<S>>,
    page: SijaxPage,
    read: ReadRequest,
    state: S,
}

impl<S> SijaxRequest<S> {
    /// Whether the request is a call of a function, and not one for the page.
    #[must_use]
    pub fn is_sijax_request(&self) -> bool {
        matches!(self.read, ReadRequest::Call { .. })
    }

    /// The call, when it is one.
    #[must_use]
    pub fn call(&self) -> Option<&Call> {
        match &self.read {
            ReadRequest::Call { call, .. } => Some(call),
            ReadRequest::Other(_) => None,
        }
    }

    /// Lets the page call `function` as `name`: see [`Sijax::register_callback`].
    ///
    /// # Panics
    ///
    /// When the name is longer than the [`Limits`] of the [`layer`](Sijax::layer) allow, or 256 bytes
    /// without one.
    #[must_use]
    #[track_caller]
    pub fn register_callback<T: 'static>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        function: impl Function<S, T>,
    ) -> Self {
        self.own = self.own.register_callback(name, function);
        self
    }

    /// Lets the page call the public functions of `object`: see [`Sijax::register_object`].
    #[must_use]
    pub fn register_object(mut self, object: impl Callbacks<S>) -> Self {
        self.own = self.own.register_object(object);
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

    /// How the JSON of the reply is spelled: see [`Sijax::set_json_style`].
    #[must_use]
    pub fn set_json_style(mut self, style: JsonStyle) -> Self {
        self.own = self.own.set_json_style(style);
        self
    }

    /// The code for the page: see [`Sijax::get_js`].
    #[must_use]
    pub fn get_js(&self) -> String {
        self.page.get_js()
    }

    /// Lets pages of another origin call: see [`Sijax::trust_origin`].
    ///
    /// # Panics
    ///
    /// When `origin` is no origin.
    #[must_use]
    #[track_caller]
    pub fn trust_origin(mut self, origin: &str) -> Self {
        self.own = self.own.trust_origin(origin);
        self
    }

    /// Lets every site call: see [`Sijax::with_insecure_cross_site`].
    #[must_use]
    pub fn with_insecure_cross_site(mut self) -> Self {
        self.own = self.own.with_insecure_cross_site();
        self
    }

    /// The request as it came, when it is no call: for a page with forms of its own.
    #[must_use]
    pub fn into_request(self) -> Option<Request> {
        match self.read {
            ReadRequest::Call { .. } => None,
            ReadRequest::Other(request) => Some(request),
        }
    }
}

impl<S: Send + Sync + 'static> SijaxRequest<S> {
    /// Processes the call: the reply is what the handler returns.
    ///
    /// # Errors
    ///
    /// The request is no call.
    pub async fn process_request(self) -> Result<Response, NotASijaxRequest> {
        let ReadRequest::Call { parts, call } = self.read else {
            tracing::error!("`process_request` was called for a request that is no Sijax request");
            return Err(NotASijaxRequest);
        };
        let registries = Registries::new(self.own, self.site);
        Ok(from_reply(dispatch::process(registries, call, parts, self.state, None).await))
    }

    /// Runs a function that needs not be registered, whatever the page called, with the hooks around it.
    ///
    /// The function gets `args` as if a page had sent them, has no name, and finds its extractors in this
    /// request; of the form it sees nothing. What another site sends is refused, as a call is.
    ///
    /// ```
    /// use axum::{Router, response::Response as Reply, routing::post};
    /// use sijax_server::{Args, Response, SijaxRequest};
    ///
    /// async fn greet(res: Response, name: String) {
    ///     res.alert(format!("Hello {name}"));
    /// }
    ///
    /// async fn page(sijax: SijaxRequest) -> Reply {
    ///     sijax.execute_callback(Args::parse(r#"["Ann"]"#), greet).await
    /// }
    ///
    /// let app: Router = Router::new().route("/greet", post(page));
    /// ```
    pub async fn execute_callback<T: 'static>(self, args: Args, function: impl Function<S, T>) -> Response {
        let parts = match self.read {
            ReadRequest::Call { parts, .. } => parts,
            ReadRequest::Other(request) => request.into_parts().0,
        };
        let (registries, call) = (Registries::new(self.own, self.site), Call::new("", args));
        from_reply(dispatch::process(registries, call, parts, self.state, Some(erase(function))).await)
    }
}

impl<S> fmt::Debug for SijaxRequest<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SijaxRequest")
            .field("own", &self.own)
            .field("call", &self.call())
            .finish_non_exhaustive()
    }
}

impl<S: Clone + Send + Sync + 'static> FromRequest<S> for SijaxRequest<S> {
    type Rejection = SijaxRequestRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, SijaxRequestRejection> {
        let site: Option<Sijax<S>> = site(request.extensions())
            .map_err(|NoSite| SijaxRequestRejection::no_site(Caller::of(request.headers())))?;
        let page = SijaxPage::of(request.extensions(), request.uri());
        let limits = site.as_ref().map_or_else(Limits::default, Sijax::limits);
        let own = Sijax::new().set_limits(limits);
        let read = ReadRequest::of(request, limits).await?;
        Ok(Self { own, site, page, read, state: state.clone() })
    }
}
