//! What the original's server did, recorded, done again with ours.
//!
//! Every case of a recording is run, or stands by name in a list, with the reason: in `DIFFERENT` with
//! what ours does instead, in `NO_COUNTERPART` when Rust has nothing like it, in `WAITING` until what it
//! needs is there. A case that stands in a list without need fails the test as one does that is missing.
#![cfg(feature = "axum")]

mod execute_callback;
mod flask_http;
mod flask_request_uri;
mod get_js;
mod lists;
mod odd_arguments;
mod process_request;
mod recording;
mod registration;
mod request_detection;
mod static_path;
mod support;
