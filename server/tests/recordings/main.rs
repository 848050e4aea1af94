//! What the original's server did, recorded, done again with ours.
//!
//! Every case of a recording is run. Those that come out differently stand by name in lists, with the
//! reason: `DIFFERENT` for good, `WAITING` until what they need is there. A case that stands in a list
//! without need fails the test as one does that is missing from it.
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
