use ::axum::response::{IntoResponse as _, IntoResponseParts};

use crate::Response;

impl Response {
    /// Adds what sets headers of a response in axum, such as a cookie jar or an array of headers, to the
    /// reply.
    ///
    /// What cannot be had as headers is logged, and the reply goes out without it.
    ///
    /// ```
    /// use axum::http::header::SET_COOKIE;
    /// use sijax_server::Response;
    ///
    /// async fn remember(res: Response, name: String) {
    ///     res.add_parts([(SET_COOKIE, "seen=yes; HttpOnly; SameSite=Lax")]).alert(format!("Hello {name}"));
    /// }
    /// ```
    pub fn add_parts(&self, parts: impl IntoResponseParts) -> &Self {
        let response = (parts, ()).into_response();
        if !response.status().is_success() {
            tracing::error!(status = %response.status(), "parts of a reply could not be made");
            return self;
        }
        let (parts, _) = response.into_parts();
        let mut last = None;
        // A map gives the name with the first of its values only.
        self.append_headers(parts.headers.into_iter().filter_map(|(name, value)| {
            last = name.or_else(|| last.take());
            Some((last.clone()?, value))
        }))
    }
}
