//! The conformance application, started as a process and talked to over HTTP.

mod bad_input;
mod events;
mod functions;
mod http;
mod object;
mod server;
mod static_files;
mod uris;
