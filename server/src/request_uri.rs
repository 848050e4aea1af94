use std::borrow::Cow;

use http::Uri;

/// Path and query of a request, as a page is to send its calls to.
///
/// Scheme and host are left out, and several leading slashes become one, for a browser takes `//name/`
/// for another host.
///
/// ```
/// use sijax_server::{http::Uri, request_uri};
///
/// assert_eq!(request_uri(&Uri::from_static("/chat?room=5")), "/chat?room=5");
/// assert_eq!(request_uri(&Uri::from_static("//evil.example/x")), "/evil.example/x");
/// ```
#[must_use]
pub fn request_uri(uri: &Uri) -> Cow<'_, str> {
    let path_and_query = uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let behind = path_and_query.trim_start_matches(['/', '\\']);
    if path_and_query.len() - behind.len() == 1 && path_and_query.starts_with('/') {
        Cow::Borrowed(path_and_query)
    } else {
        Cow::Owned(format!("/{behind}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_request_leads_to_another_host() {
        for (target, expected) in [
            ("/", "/"),
            ("/a/b?c=d&e", "/a/b?c=d&e"),
            ("//evil.example/x", "/evil.example/x"),
            ("///evil.example", "/evil.example"),
            ("/\\evil.example", "/evil.example"),
            ("/a//b", "/a//b"),
            ("http://other.example/x?y", "/x?y"),
            ("*", "/*"),
        ] {
            assert_eq!(request_uri(&target.parse().unwrap()), expected);
        }
    }
}
