use std::fmt::Write as _;

use http::{
    HeaderMap, HeaderValue, Method, Response, StatusCode,
    header::{
        ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName,
        IF_NONE_MATCH, VARY, X_CONTENT_TYPE_OPTIONS,
    },
};
use sijax_pkg::File;

use crate::ReplyBody;

/// The URI of a file of the client below the path that serves it: one that may be cached for ever,
/// because it changes with the files.
///
/// A name that no file has makes a link to nothing, and a debug build panic.
///
/// ```
/// let url = sijax_server::static_url("/pkg", "sijax.js");
/// assert!(url.starts_with("/pkg/") && url.ends_with("/sijax.js"));
/// ```
#[must_use]
#[track_caller]
pub fn static_url(base: &str, name: &str) -> String {
    debug_assert!(sijax_pkg::file(name).is_some(), "the client has no file `{name}`");
    let mut url = base.trim_end_matches('/').to_owned();
    // Writing to a string does not fail.
    let _ = write!(url, "/{}/{name}", sijax_pkg::VERSION);
    url
}

/// Answers a request for a file of the client; `path` is what stands behind the path that serves them,
/// such as `sijax.js` or `<version>/sijax.js`.
///
/// Files are compressed as the browser accepts it. Below the version of these files they may be
/// cached for a year; else browsers ask each time, and are told that nothing changed.
///
/// ```
/// use sijax_server::{http::{HeaderMap, Method, StatusCode}, static_file};
///
/// let reply = static_file(&Method::GET, "sijax.js", &HeaderMap::new());
/// assert_eq!(reply.status(), StatusCode::OK);
/// assert_eq!(reply.headers()["content-type"], "text/javascript; charset=utf-8");
/// ```
#[must_use]
pub fn static_file(method: &Method, path: &str, headers: &HeaderMap) -> Response<ReplyBody> {
    let path = path.trim_start_matches('/');
    let (name, is_versioned) = match path.split_once('/') {
        Some((sijax_pkg::VERSION, name)) => (name, true),
        // A page that was made by another release of the server: it gets the client that there is.
        Some((version, name)) if is_version(version) => (name, false),
        _ => (path, false),
    };
    let Some(file) = sijax_pkg::file(name) else {
        return plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Files are only read.");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let (encoding, bytes) = encoded(file, headers);
    let etag = etag(file, encoding);
    let unchanged = headers.get_all(IF_NONE_MATCH).iter().any(|tags| matches(tags, &etag));
    let mut response = if unchanged {
        status(StatusCode::NOT_MODIFIED)
    } else {
        // A reply to HEAD tells the length; whoever sends it leaves the body out.
        Response::new(ReplyBody::from(bytes))
    };
    let out = response.headers_mut();
    if !unchanged {
        insert(out, CONTENT_TYPE, file.content_type);
        if let Some(encoding) = encoding {
            insert(out, CONTENT_ENCODING, encoding);
        }
    }
    insert(out, ETAG, &etag);
    insert(out, VARY, "accept-encoding");
    insert(out, X_CONTENT_TYPE_OPTIONS, "nosniff");
    insert(out, CACHE_CONTROL, if is_versioned { "public, max-age=31536000, immutable" } else { "no-cache" });
    response
}

fn is_version(text: &str) -> bool {
    text.len() == sijax_pkg::VERSION.len() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn plain(code: StatusCode, text: &'static str) -> Response<ReplyBody> {
    let mut response = status(code);
    *response.body_mut() = text.into();
    insert(response.headers_mut(), CONTENT_TYPE, "text/plain; charset=utf-8");
    response
}

fn status(code: StatusCode) -> Response<ReplyBody> {
    let mut response = Response::new(ReplyBody::from(""));
    *response.status_mut() = code;
    response
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// Each encoding of a file is a representation of its own, and so is its tag.
fn etag(file: &File, encoding: Option<&str>) -> String {
    match encoding {
        Some(encoding) => format!("\"{}-{encoding}\"", file.etag.trim_matches('"')),
        None => file.etag.to_owned(),
    }
}

fn matches(tags: &HeaderValue, etag: &str) -> bool {
    tags.to_str().is_ok_and(|tags| {
        tags.split(',').map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
    })
}

fn encoded(file: &'static File, headers: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
    let (brotli, gzip) = (weight(headers, "br"), weight(headers, "gzip"));
    if brotli > 0.0 && brotli >= gzip {
        (Some("br"), file.brotli)
    } else if gzip > 0.0 {
        (Some("gzip"), file.gzip)
    } else {
        (None, file.bytes)
    }
}

/// How much the browser likes an encoding: 0 when it is refused or not named.
fn weight(headers: &HeaderMap, encoding: &str) -> f32 {
    let values = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut items = values.flat_map(|value| value.split(','));
    items.find_map(|item| weight_of(item, encoding)).unwrap_or(0.0)
}

/// The weight in an item such as `br;q=0.5` of the header, when it names the encoding.
fn weight_of(item: &str, encoding: &str) -> Option<f32> {
    let mut parts = item.split(';').map(str::trim);
    parts.next().filter(|name| name.eq_ignore_ascii_case(encoding))?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    Some(weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(path: &str, headers: &[(HeaderName, &str)]) -> Response<ReplyBody> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            insert(&mut map, name.clone(), value);
        }
        static_file(&Method::GET, path, &map)
    }

    fn header(response: &Response<ReplyBody>, name: &HeaderName) -> Option<String> {
        response.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn the_best_encoding_that_is_accepted_is_sent() {
        for (accept, encoding) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("gzip", Some("gzip")),
            ("br;q=0, gzip;q=0.5", Some("gzip")),
            ("BR", Some("br")),
            ("br;q=0.1, gzip;q=1.0", Some("gzip")),
            ("br;q=x", None),
            ("identity", None),
            ("", None),
            ("br;q=0.000", None),
        ] {
            let response = get("sijax.js", &[(ACCEPT_ENCODING, accept)]);
            assert_eq!(header(&response, &CONTENT_ENCODING).as_deref(), encoding, "{accept}");
            assert_eq!(header(&response, &VARY).as_deref(), Some("accept-encoding"));
            assert_eq!(header(&response, &X_CONTENT_TYPE_OPTIONS).as_deref(), Some("nosniff"));
        }
    }

    #[test]
    fn each_file_says_what_it_is() {
        for (name, kind) in [
            ("sijax.js", "text/javascript; charset=utf-8"),
            ("sijax.mjs", "text/javascript; charset=utf-8"),
            ("sijax.wasm", "application/wasm"),
        ] {
            assert_eq!(header(&get(name, &[]), &CONTENT_TYPE).as_deref(), Some(kind), "{name}");
        }
    }

    #[test]
    fn only_below_its_version_a_file_is_cached_for_long() {
        let plain = get("sijax.js", &[]);
        assert_eq!(header(&plain, &CACHE_CONTROL).as_deref(), Some("no-cache"));
        let versioned = get(&static_url("", "sijax.js"), &[]);
        assert_eq!(versioned.status(), StatusCode::OK);
        assert!(header(&versioned, &CACHE_CONTROL).unwrap().contains("immutable"));
        let other = get(&format!("{}/sijax.js", "0".repeat(sijax_pkg::VERSION.len())), &[]);
        assert_eq!(
            (other.status(), header(&other, &CACHE_CONTROL).as_deref()),
            (StatusCode::OK, Some("no-cache"))
        );
        assert_eq!(get("other/sijax.js", &[]).status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        let etag = header(&get("sijax.js", &[]), &ETAG).unwrap();
        for tags in [etag.clone(), format!("\"x\", W/{etag}"), "*".to_owned()] {
            assert_eq!(
                get("sijax.js", &[(IF_NONE_MATCH, &tags)]).status(),
                StatusCode::NOT_MODIFIED,
                "{tags}"
            );
        }
        let compressed = get("sijax.js", &[(IF_NONE_MATCH, &etag), (ACCEPT_ENCODING, "br")]);
        assert_eq!(compressed.status(), StatusCode::OK, "another encoding is another representation");
    }

    #[test]
    fn files_are_only_read() {
        let response = static_file(&Method::POST, "sijax.js", &HeaderMap::new());
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(get("../Cargo.toml", &[]).status(), StatusCode::NOT_FOUND);
    }
}
