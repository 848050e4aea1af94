//! Functions behind routers of axum.
#![cfg(feature = "axum")]

mod functions;
mod hooks;
mod limits;
mod origins;
mod own_events;
mod requests;
mod site;
mod support;
