//! Call Rust functions on an axum server from a page, and change the page from there
