//! Functions of a Rust server that a page calls, and that change the page.
//!
//! ```no_run
//! use axum::{Router, response::Html};
//! use sijax_server::{Response, Sijax, SijaxPage, route, static_files};
//!
//! async fn say_hello(res: Response, from: String, to: String) {
//!     res.alert(format!("Hello from {from} to {to}")).css("a", "color", "green");
//! }
//!
//! async fn index(page: SijaxPage) -> Html<String> {
//!     Html(format!(
//!         r##"<script src="{}"></script><script>{}</script>
//!            <a href="#" onclick="Sijax.request('say_hello', ['John', 'Greg']); return false">Say hello</a>"##,
//!         sijax_server::static_url("/pkg", "sijax.js"),
//!         page.get_js(),
//!     ))
//! }
//!
//! # async fn run() -> std::io::Result<()> {
//! let sijax = Sijax::new().register_callback("say_hello", say_hello);
//! let app = Router::new().route("/", route(index, sijax)).nest_service("/pkg", static_files());
//! # let app: Router = app;
//! # let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! axum::serve(listener, app).await
//! # }
//! ```
//!
//! # Functions
//!
//! A [`Function`] is an `async fn` or an async closure. Its arguments may stand in any order:
//! a [`Response`] to queue commands on, plain arguments of standard types and [`Arg`] that the page
//! sends, and extractors of axum. It returns nothing, [`Commands`], or a `Result` of these:
//! [`IntoOutcome`] has the table.
//!
//! # Two ways to serve them
//!
//! - Once, for the whole site: build a [`Sijax`] and give it to [`route`] with the page.
//! - Anew for each request, with closures that capture what the request brought: [`SijaxRequest`].
//!
//! # What is refused
//!
//! Calls from other sites are refused with 403, unless [`Sijax::trust_origin`] says otherwise; bodies
//! above axum's `DefaultBodyLimit` with 413. A name that is not registered, and arguments that do not
//! fit, set off [`Event::InvalidRequest`] and [`Event::InvalidCall`] with status 200, as in the
//! original. A function that panics answers 500, and the server goes on.
//!
//! # Logging
//!
//! The crate logs by [`tracing`]: `error` for functions that panic or answer with a server error, errors
//! with a status of success and setups that cannot work; `warn` for calls from other sites, of names that
//! are not registered, with arguments that do not fit or cannot be read, for events that nothing is
//! registered for, and for commands that come too late. Nothing is logged until the application installs
//! a subscriber, such as `tracing_subscriber::fmt().init()`.
//!
//! # Features
//!
//! | feature | default | adds |
//! |---|---|---|
//! | `axum` | yes | [`route`], [`SijaxRequest`], [`SijaxPage`], [`static_files`], extractors in functions, errors that are responses |
//!
//! Without features the crate names no framework: [`Sijax::process_request`] takes a [`Call`] and the
//! parts of an [`http`] request.

pub mod function;
#[doc(hidden)]
pub mod object;

mod caller;
mod cross_site;
mod dispatch;
mod event;
mod form;
mod get_js;
mod registries;
mod reply;
mod reply_body;
mod request_uri;
mod response;
mod sijax;
mod static_file;
mod static_path;

#[cfg(feature = "axum")]
mod axum;

#[doc(no_inline)]
pub use ::{bytes, http, http_body};
#[doc(inline)]
pub use function::{
    Arg, Context, EventHook, Events, ExtraFields, FromArg, FromCall, FromContext, Function, FunctionName,
    Guarded, Hook, IntoOutcome, InvalidCall, InvalidCallKind, Outcome, Refusal, ResponseClass, Rest, guarded,
};
pub use sijax_shared::{
    ArgError, Args, Call, Command, Commands, EncodeError, Failure, FailureKind, JsonStyle, JsonText, Limits,
    Lowered, Params, TooManyFields, Unreadable, command, protocol,
};

pub use event::Event;
pub use form::{FormError, is_form, read_call};
pub use object::{Callbacks, callbacks};
pub use reply_body::ReplyBody;
pub use request_uri::request_uri;
pub use response::Response;
pub use sijax::Sijax;
pub use static_file::{static_file, static_url};
pub use static_path::{StaticPathError, StaticPathErrorKind, init_static_path};

#[cfg(feature = "axum")]
pub use axum::{
    NotASijaxRequest, SijaxLayer, SijaxPage, SijaxRequest, SijaxRequestRejection, SijaxService, StaticFiles,
    route, static_files,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
