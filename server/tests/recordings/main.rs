//! What the original's server did, recorded, done again with ours.
//!
//! Every case of a recording is run. Those that come out differently stand by name in lists, with the
//! reason: `DIFFERENT` for good, `WAITING` until what they need is there. A case that stands in a list
//! without need fails the test as one does that is missing from it.
#![cfg(feature = "axum")]

mod lists;
mod recording;
mod static_path;
