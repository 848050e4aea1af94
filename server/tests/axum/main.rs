//! Functions behind routers of axum.
#![cfg(feature = "axum")]

mod functions;
mod hooks;
mod origins;
mod requests;
mod site;
mod support;
