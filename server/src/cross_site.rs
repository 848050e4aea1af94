use http::{
    HeaderMap, HeaderName,
    header::{HOST, ORIGIN},
    request::Parts,
    uri::Authority,
};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Which other sites may call.
///
/// Browsers say where a request comes from, in `Sec-Fetch-Site` or, older ones, in `Origin`. A
/// request with neither comes from no browser that a foreign page could abuse.
#[derive(Clone, Debug, Default)]
pub(crate) struct CrossSite {
    trusted: Vec<String>,
    all: bool,
}

impl CrossSite {
    #[track_caller]
    pub(crate) fn trust(&mut self, origin: &str) {
        let is_origin = origin.split_once("://").is_some_and(|(scheme, authority)| {
            !scheme.is_empty()
                && authority.parse::<Authority>().is_ok_and(|parsed| !parsed.as_str().contains('@'))
        });
        assert!(is_origin, "`{origin}` is no origin: write it as `https://app.example.com`, without a path");
        self.trusted.push(origin.to_owned());
    }

    pub(crate) fn trust_all(&mut self) {
        self.all = true;
    }

    pub(crate) fn allows(&self, request: &Parts) -> bool {
        if self.all {
            return true;
        }
        let site = text(&request.headers, &SEC_FETCH_SITE);
        if matches!(site, Some("same-origin" | "none")) {
            return true;
        }
        let Some(origin) = text(&request.headers, &ORIGIN) else {
            return site.is_none();
        };
        self.trusted.iter().any(|trusted| trusted.eq_ignore_ascii_case(origin))
            || site.is_none() && is_own(origin, request)
    }
}

/// A header that is no text counts as one that says nothing good.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or(""))
}

/// The scheme is not compared: behind a proxy the server does not know its own.
fn is_own(origin: &str, request: &Parts) -> bool {
    let host = request.uri.authority().map(Authority::as_str).or_else(|| text(&request.headers, &HOST));
    let (Some((scheme, own)), Some(host)) = (origin.split_once("://"), host) else {
        return false;
    };
    let default_port = if scheme.eq_ignore_ascii_case("https") { ":443" } else { ":80" };
    own.eq_ignore_ascii_case(host.strip_suffix(default_port).unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(headers: &[(&str, &str)]) -> Parts {
        let request = headers
            .iter()
            .fold(http::Request::post("/"), |request, (name, value)| request.header(*name, *value));
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn only_pages_of_the_own_origin_may_call() {
        for (allowed, headers) in [
            (true, &[][..]),
            (true, &[("host", "a.example")]),
            (true, &[("sec-fetch-site", "same-origin"), ("origin", "https://a.example")]),
            (true, &[("sec-fetch-site", "none")]),
            (false, &[("sec-fetch-site", "cross-site")]),
            (false, &[("sec-fetch-site", "same-site"), ("origin", "https://b.a.example")]),
            (false, &[("sec-fetch-site", "\u{e9}")]),
            (true, &[("host", "a.example:8080"), ("origin", "http://A.example:8080")]),
            (false, &[("host", "a.example"), ("origin", "https://evil.example")]),
            (false, &[("host", "a.example"), ("origin", "https://a.example.evil.example")]),
            (false, &[("host", "a.example"), ("origin", "https://a.example:444")]),
            (true, &[("host", "a.example:80"), ("origin", "http://a.example")]),
            (false, &[("host", "a.example:80"), ("origin", "https://a.example")]),
            (false, &[("host", "a.example"), ("origin", "null")]),
            (false, &[("origin", "https://a.example")]),
            (true, &[("sec-fetch-site", "cross-site"), ("origin", "https://friend.example")]),
            (false, &[("sec-fetch-site", "cross-site"), ("origin", "http://friend.example")]),
        ] {
            let mut policy = CrossSite::default();
            policy.trust("https://friend.example");
            assert_eq!(policy.allows(&request(headers)), allowed, "{headers:?}");
        }
    }
}
