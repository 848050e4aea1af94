use std::{borrow::Cow, collections::HashMap, fmt, sync::Arc};

use sijax_shared::{JsonStyle, Limits};

use crate::{
    Callbacks, Event, EventHook, Function, Hook,
    cross_site::CrossSite,
    function::{Erased, erase},
    get_js,
};

/// The functions that pages may call, and the hooks around them.
///
/// Built once for a site, by value, and cheap to clone; `S` is the state of the application that
/// extractors such as axum's `State` take theirs from.
///
/// ```
/// use sijax_server::{Event, Response, Sijax};
///
/// let sijax: Sijax = Sijax::new()
///     .register_callback("say_hello", async |res: Response, name: String| {
///         res.alert(format!("Hello {name}"));
///     })
///     .register_event(Event::AfterProcessing, async |res: Response| { res.css("#busy", "display", "none"); });
/// assert!(sijax.has_function("say_hello"));
/// ```
pub struct Sijax<S = ()> {
    inner: Arc<Inner<S>>,
}

struct Inner<S> {
    functions: HashMap<Cow<'static, str>, Erased<S>>,
    hooks: HashMap<Event, EventHook<S>>,
    request_uri: Option<String>,
    json_uri: Option<String>,
    json_style: Option<JsonStyle>,
    cross_site: CrossSite,
    limits: Option<Limits>,
}

impl<S> Sijax<S> {
    /// Nothing is registered.
    #[must_use]
    pub fn new() -> Self {
        Self {
            inner: Arc::new(Inner {
                functions: HashMap::new(),
                hooks: HashMap::new(),
                request_uri: None,
                json_uri: None,
                json_style: None,
                cross_site: CrossSite::default(),
                limits: None,
            }),
        }
    }

    /// Lets pages call `function` as `name`.
    ///
    /// A name that is registered already is given to the new function, and logged.
    ///
    /// # Panics
    ///
    /// When the name is longer than the [`Limits`] allow.
    #[must_use]
    #[track_caller]
    pub fn register_callback<T: 'static>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        function: impl Function<S, T>,
    ) -> Self {
        let name = name.into();
        assert_name(&name, &self.limits());
        if self.has_function(&name) {
            tracing::warn!(%name, "a function of that name was registered before, and is replaced");
        }
        self.change().functions.insert(name, erase(function));
        self
    }

    /// Lets pages call the public functions of `object`, by their names.
    ///
    /// ```
    /// use sijax_server::{Response, Sijax, callbacks};
    ///
    /// struct Greeter { greeting: &'static str }
    ///
    /// #[callbacks]
    /// impl Greeter {
    ///     pub async fn greet(&self, res: Response, name: String) {
    ///         res.alert(format!("{}, {name}!", self.greeting));
    ///     }
    /// }
    ///
    /// let sijax: Sijax = Sijax::new().register_object(Greeter { greeting: "Hello" });
    /// assert!(sijax.has_function("greet"));
    /// ```
    ///
    /// Which of them, [`callbacks`](crate::callbacks) says. An object that others hold as well comes
    /// in an [`Arc`]. A name that is registered already is given to the object's function, and logged.
    #[must_use]
    pub fn register_object(self, object: impl Callbacks<S>) -> Self {
        Arc::new(object).register_callbacks(self)
    }

    /// Runs `hook` when `event` happens, in place of one that was registered before.
    ///
    /// An event of another name than the four that every call has is the application's own: functions
    /// set it off with [`Events`](crate::Events).
    #[must_use]
    pub fn register_event<T: 'static>(mut self, event: impl Into<Event>, hook: impl Hook<S, T>) -> Self {
        self.change().hooks.insert(event.into(), EventHook::new(hook));
        self
    }

    /// Where pages send their calls. Without it, to the URI that they came from.
    ///
    /// ⚠️ It is used as it is: `//name/` and absolute URIs lead to other hosts.
    #[must_use]
    pub fn set_request_uri(mut self, uri: impl Into<String>) -> Self {
        self.change().request_uri = Some(uri.into());
        self
    }

    /// From where browsers without JSON load `json2.js`.
    #[must_use]
    pub fn set_json_uri(mut self, uri: impl Into<String>) -> Self {
        self.change().json_uri = Some(uri.into());
        self
    }

    /// How the JSON of replies is spelled, as the original's response classes could say: in ASCII alone,
    /// indented, sorted. Costs a second pass over each reply.
    ///
    /// ```
    /// use sijax_server::{JsonStyle, Sijax};
    ///
    /// let sijax: Sijax = Sijax::new().set_json_style(JsonStyle::default().ascii(true));
    /// ```
    #[must_use]
    pub fn set_json_style(mut self, style: JsonStyle) -> Self {
        self.change().json_style = Some(style);
        self
    }

    /// Lets pages of another origin call, such as `https://app.example.com`: scheme, host and a port
    /// that is not the scheme's own, without a slash at the end.
    ///
    /// Calls of other origins are refused with 403, by what browsers say in `Sec-Fetch-Site` and
    /// `Origin`. A server behind a proxy that does not pass the `Host` header on has to trust its own
    /// origin too, for the sake of browsers without `Sec-Fetch-Site`.
    ///
    /// It lets their calls in. For a page of another origin to read what comes back, the server has to
    /// send CORS headers besides, with a layer such as tower-http's `CorsLayer`.
    ///
    /// What a [`layer`](Self::layer) brings is not let out by a page behind it: whom its functions
    /// trust, its own `Sijax` says.
    ///
    /// # Panics
    ///
    /// When `origin` is no origin.
    ///
    /// ```should_panic
    /// # use sijax_server::Sijax;
    /// let sijax: Sijax = Sijax::new().trust_origin("app.example.com");
    /// ```
    #[must_use]
    #[track_caller]
    pub fn trust_origin(mut self, origin: &str) -> Self {
        self.change().cross_site.trust(origin);
        self
    }

    /// Lets every site call with the visitor's cookies, as the original did.
    ///
    /// ⚠️ Only for functions that a stranger may call in a visitor's name.
    #[must_use]
    pub fn with_insecure_cross_site(mut self) -> Self {
        self.change().cross_site.trust_all();
        self
    }

    /// The code for a page: where to send calls, and where its JSON fallback lies.
    ///
    /// It may stand in a `<script>` element as it is.
    ///
    /// ```
    /// use sijax_server::Sijax;
    ///
    /// let sijax: Sijax = Sijax::new().set_request_uri("/chat?room=5");
    /// assert_eq!(sijax.get_js(), r#"Sijax.setRequestUri("/chat?room=5");"#);
    /// ```
    #[must_use]
    pub fn get_js(&self) -> String {
        get_js::get_js(self.request_uri(), self.json_uri())
    }

    /// Whether a function is registered as `name`.
    #[must_use]
    pub fn has_function(&self, name: &str) -> bool {
        self.inner.functions.contains_key(name)
    }

    /// Whether something happens at `event`. At the four that every call has, something always does, if
    /// only what [`get_event`](Self::get_event) says.
    ///
    /// ```
    /// use sijax_server::{Event, Response, Sijax};
    ///
    /// let sijax: Sijax = Sijax::new().register_event("saved", async |res: Response| { res.alert("Saved"); });
    /// assert!(sijax.has_event("saved") && sijax.has_event(Event::InvalidCall) && !sijax.has_event("sent"));
    /// ```
    #[must_use]
    pub fn has_event(&self, event: impl Into<Event>) -> bool {
        let event = event.into();
        !matches!(event, Event::Own(_)) || self.inner.hooks.contains_key(&event)
    }

    /// What runs at `event`: the hook that was registered; without one an alert for
    /// [`Event::InvalidRequest`] and [`Event::InvalidCall`], and nothing before and after a function.
    /// `None` for an event of the application that nothing was registered for.
    ///
    /// Functions set off events of the application with [`Events`](crate::Events).
    ///
    /// ```
    /// use sijax_server::{Event, Sijax};
    ///
    /// let sijax: Sijax = Sijax::new().register_event("saved", async || {});
    /// assert!(sijax.get_event("saved").is_some() && sijax.get_event("sent").is_none());
    /// let twice = sijax.clone().register_event("sent", sijax.get_event("saved").unwrap());
    /// assert!(twice.has_event("sent"));
    /// ```
    #[must_use]
    pub fn get_event(&self, event: impl Into<Event>) -> Option<EventHook<S>>
    where
        S: Send + Sync,
    {
        let event = event.into();
        self.hook(event).cloned().or_else(|| EventHook::default_of(event))
    }

    /// How large calls may be that come with these functions: arguments, depth, names, fields. For the
    /// whole body there is axum's `DefaultBodyLimit`, 2 MiB without it.
    ///
    /// They hold for [`route`](crate::route), and those of a [`layer`](Self::layer) for each
    /// [`SijaxRequest`](crate::SijaxRequest) behind it and each `route` that was not given others; a
    /// [`Call`](crate::Call) that is read by hand is given them.
    ///
    /// ```
    /// use sijax_server::{Limits, Sijax};
    ///
    /// let sijax: Sijax = Sijax::new().set_limits(Limits::default().arguments(16).depth(8));
    /// assert_eq!(sijax.limits(), Limits::default().arguments(16).depth(8));
    /// ```
    ///
    /// # Panics
    ///
    /// When a registered name is longer than the limits allow.
    #[must_use]
    #[track_caller]
    pub fn set_limits(mut self, limits: Limits) -> Self {
        self.names().for_each(|name| assert_name(name, &limits));
        self.change().limits = Some(limits);
        self
    }

    /// How large calls may be.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.own_limits().unwrap_or_default()
    }

    /// Those that were set.
    pub(crate) fn own_limits(&self) -> Option<Limits> {
        self.inner.limits
    }

    /// How many functions there are.
    pub(crate) fn functions(&self) -> usize {
        self.inner.functions.len()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.inner.functions.keys().map(|name| &**name)
    }

    pub(crate) fn function(&self, name: &str) -> Option<&Erased<S>> {
        self.inner.functions.get(name)
    }

    /// The hook that was registered.
    pub(crate) fn hook(&self, event: Event) -> Option<&EventHook<S>> {
        self.inner.hooks.get(&event)
    }

    pub(crate) fn request_uri(&self) -> Option<&str> {
        self.inner.request_uri.as_deref()
    }

    pub(crate) fn json_uri(&self) -> Option<&str> {
        self.inner.json_uri.as_deref()
    }

    /// The style that was set.
    pub(crate) fn json_style(&self) -> Option<&JsonStyle> {
        self.inner.json_style.as_ref()
    }

    pub(crate) fn cross_site(&self) -> &CrossSite {
        &self.inner.cross_site
    }

    fn change(&mut self) -> &mut Inner<S> {
        Arc::make_mut(&mut self.inner)
    }
}

#[track_caller]
fn assert_name(name: &str, limits: &Limits) {
    let most = limits.longest_name();
    assert!(name.len() <= most, "no page could call `{name}`: names have at most {most} bytes");
}

impl<S> Default for Sijax<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Clone for Sijax<S> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner) }
    }
}

impl<S> Clone for Inner<S> {
    fn clone(&self) -> Self {
        Self {
            functions: self.functions.clone(),
            hooks: self.hooks.clone(),
            request_uri: self.request_uri.clone(),
            json_uri: self.json_uri.clone(),
            json_style: self.json_style.clone(),
            cross_site: self.cross_site.clone(),
            limits: self.limits,
        }
    }
}

impl<S> fmt::Debug for Sijax<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sijax")
            .field("functions", &self.inner.functions.keys())
            .field("hooks", &self.inner.hooks.keys())
            .field("request_uri", &self.inner.request_uri)
            .field("json_uri", &self.inner.json_uri)
            .finish()
    }
}
