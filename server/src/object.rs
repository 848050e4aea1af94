//! Objects whose public functions pages call.

use std::sync::Arc;

use crate::{FromCall, IntoOutcome, Sijax};

/// Lets pages call the public functions of an `impl` block, once an object of the type is given to
/// [`Sijax::register_object`] or [`SijaxRequest::register_object`](crate::SijaxRequest::register_object).
///
/// ```
/// use std::sync::Mutex;
/// use sijax_server::{Response, Sijax, callbacks};
///
/// struct Chat { messages: Mutex<Vec<String>> }
///
/// #[callbacks]
/// impl Chat {
///     /// `new` makes the object: it stays out.
///     pub fn new() -> Self {
///         Self { messages: Mutex::default() }
///     }
///
///     pub async fn send_message(&self, res: Response, room: u32, text: String) {
///         self.messages.lock().unwrap().push(text);
///         res.attr("#message", "value", "");
///     }
///
///     /// `-` may be in names for pages.
///     #[callback(name = "clear-all")]
///     pub async fn clear(&self, res: Response) {
///         self.messages.lock().unwrap().clear();
///         res.html("#messages", "");
///     }
///
///     pub async fn ping(res: Response) {
///         res.alert("pong");
///     }
///
///     async fn private(&self) {}
/// }
///
/// let sijax: Sijax = Sijax::new().register_object(Chat::new());
/// for name in ["send_message", "clear-all", "ping"] {
///     assert!(sijax.has_function(name));
/// }
/// assert!(!sijax.has_function("private"));
/// ```
///
/// # Which functions
///
/// ⚠️ Each `pub async fn` of the block, whether it takes `self` or not: whoever reaches the server can
/// call it.
///
/// | what | pages |
/// |---|---|
/// | `pub async fn name` | call it as `name` |
/// | `#[callback(name = "say-hi")]` on it | call it as `say-hi` |
/// | `#[callback]` on a function that would stay out | call it all the same |
/// | private ones, `pub(crate)` and the like, names that begin with `_` | don't |
/// | functions without `self` that return `Self`, or a type such as `Result<Self, E>` | don't |
/// | `#[callback(skip)]` | don't |
/// | all that is no function | don't |
///
/// A public function that is not `async` is an error, because nobody could tell whether the `async`
/// or the `pub` was the mistake.
///
/// # What they may look like
///
/// As those for [`Sijax::register_callback`]: up to twelve arguments, each a plain argument of the page,
/// [`Response`](crate::Response), [`Arg`](crate::Arg) or an extractor. Arguments are owned, and
/// neither generic nor `impl Trait`; lifetimes may stand on `self` alone. What they hold over an
/// `.await` is [`Send`].
///
/// The object is shared by all calls: functions take `&self`, or `self: Arc<Self>` to give it to a
/// task. What changes in it stands in a `Mutex` or an atomic. The type is `Send + Sync + 'static`, and
/// has one such block for each state.
///
/// `#[cfg(…)]` on a function holds for its name too.
///
/// # Options
///
/// | option | for |
/// |---|---|
/// | `#[callbacks(state = AppState)]` | extractors of the application's state, such as axum's `State`; without it the object serves a [`Sijax`] of any state |
/// | `#[callbacks(crate = my_crate::sijax_server)]` | a library that re-exports this crate to those who don't depend on it |
///
#[cfg_attr(feature = "axum", doc = "```")]
#[cfg_attr(not(feature = "axum"), doc = "```ignore")]
/// use axum::extract::State;
/// use sijax_server::{Response, Sijax, callbacks};
///
/// #[derive(Clone)]
/// struct AppState { name: String }
///
/// struct About;
///
/// #[callbacks(state = AppState)]
/// impl About {
///     pub async fn about(State(app): State<AppState>, res: Response) {
///         res.alert(app.name);
///     }
/// }
///
/// let sijax: Sijax<AppState> = Sijax::new().register_object(About);
/// ```
pub use sijax_macros::callbacks;

/// An object whose public functions pages may call: what [`Sijax::register_object`] takes.
///
/// [`#[callbacks]`](crate::callbacks) on an `impl` block writes the implementation. Those for
/// pages of one state are for the `S` of that state, all others for any.
///
/// ```
/// use std::sync::Arc;
/// use sijax_server::{Callbacks, Response, Sijax, callbacks};
///
/// struct Clock;
///
/// #[callbacks]
/// impl Clock {
///     pub async fn tick(&self, res: Response) {
///         res.html("#clock", "tick");
///     }
/// }
///
/// let sijax: Sijax = Arc::new(Clock).register_callbacks(Sijax::new());
/// assert!(sijax.has_function("tick"));
/// ```
#[diagnostic::on_unimplemented(
    message = "no function of `{Self}` is one that pages may call",
    label = "not an object with `#[callbacks]`",
    note = "put `#[sijax_server::callbacks]` on an `impl` block of `{Self}`; \
            `#[callbacks(state = T)]` is for a `Sijax<T>` only"
)]
pub trait Callbacks<S = ()>: Send + Sync + Sized + 'static {
    /// Registers each of the functions on `sijax`, by its name.
    #[must_use]
    fn register_callbacks(self: Arc<Self>, sijax: Sijax<S>) -> Sijax<S>;
}

/// An object that others hold as well.
#[diagnostic::do_not_recommend]
impl<S, T: Callbacks<S>> Callbacks<S> for Arc<T> {
    fn register_callbacks(self: Arc<Self>, sijax: Sijax<S>) -> Sijax<S> {
        T::register_callbacks(Self::clone(&self), sijax)
    }
}

/// What the code of the macro wraps the futures of functions in, for the compiler to say of the
/// function itself what keeps it on one thread.
#[doc(hidden)]
pub fn sendable<F: Future + Send>(future: F) -> F {
    future
}

/// Does nothing, and compiles for what a function may take only.
#[doc(hidden)]
pub fn argument<S, T: Argument<S, M>, M>() {}

/// Does nothing, and compiles for what a function may return only.
#[doc(hidden)]
pub fn outcome<T: IntoOutcome<M>, M>() {}

/// [`FromCall`], with a hint at what the macro can do.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a Sijax function",
    label = "neither sent by pages nor known to the server",
    note = "what the page sends is a standard type or `Arg<{Self}>`; what the server has is `Response` or an extractor",
    note = "functions with extractors of the application's state stand in a block with `#[callbacks(state = TheState)]`"
)]
pub trait Argument<S, M> {}

#[diagnostic::do_not_recommend]
impl<S, M, T: FromCall<S, M>> Argument<S, M> for T {}
