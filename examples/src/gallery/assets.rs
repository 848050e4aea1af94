use axum::{
    Router,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::IntoResponse,
    routing::get,
};

/// The looks of the gallery, and the script that shows what goes over the wire and where the focus is.
pub(super) fn router() -> Router {
    Router::new()
        .route("/gallery.css", get(async || file("text/css; charset=utf-8", include_str!("gallery.css"))))
        .route(
            "/gallery.js",
            get(async || file("text/javascript; charset=utf-8", include_str!("gallery.js"))),
        )
}

fn file(content_type: &'static str, text: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, content_type), (CACHE_CONTROL, "no-cache")], text)
}
