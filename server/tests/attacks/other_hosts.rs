use axum::{
    Router,
    http::Uri,
    response::{IntoResponse as _, Response as HttpResponse},
    routing::get as on_get,
};
use sijax_server::{Sijax, SijaxRequest, request_uri, route};

use crate::support::{get, page};

const TARGETS: [&str; 19] = [
    "//evil.example/x",
    "///evil.example/x",
    "/\\evil.example/x",
    "/\\/evil.example/x",
    "\\\\evil.example/x",
    "//evil.example:80@site.example/x",
    "//evil.example",
    "//evil.example?x",
    "//?//evil.example",
    "/?//evil.example",
    "/.//evil.example/x",
    "/..//evil.example/x",
    "/%09/evil.example/x",
    "/%2F/evil.example/x",
    "//%2Fevil.example/x",
    "http://evil.example/x",
    "http://evil.example//evil.example/x",
    "https://user@evil.example/\\evil.example",
    "http://evil.example",
];

/// Whether a browser that resolves this against the address of a page stays on the page's host: the
/// choices that the URL standard makes on the way, for a base of http or https.
fn stays(uri: &str) -> bool {
    let uri: String = uri
        .trim_start_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .map(|c| if c == '\\' { '/' } else { c })
        .collect();
    let scheme = uri.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    !scheme && !uri.starts_with("//")
}

#[test]
fn the_check_of_hosts_can_fail() {
    for elsewhere in
        ["//evil.example", "/\\evil.example", "\\/evil", "/\t/evil", " //evil", "http://evil", "data:x"]
    {
        assert!(!stays(elsewhere), "{elsewhere}");
    }
    assert!(stays("/a//b:c") && stays("") && stays("?//evil"));
}

fn uri_in(js: &str) -> String {
    let literal = js.strip_prefix("Sijax.setRequestUri(").and_then(|js| js.strip_suffix(");")).unwrap();
    serde_json::from_str(literal).unwrap()
}

#[tokio::test]
async fn no_link_to_a_page_sends_its_calls_to_another_host() {
    async fn per_request(sijax: SijaxRequest) -> HttpResponse {
        sijax.get_js().into_response()
    }
    let site: Sijax = Sijax::new();
    let inner = || {
        Router::new()
            .route("/", route(page, Sijax::new()))
            .route("/{*rest}", on_get(per_request).post(per_request))
    };
    let routers: [Router; 4] = [
        Router::new().fallback(page),
        Router::new().fallback(per_request).layer(site.layer()),
        Router::new().route("/", route(page, Sijax::new())).route("/{*rest}", route(page, Sijax::new())),
        Router::new().nest("/{first}", inner()).fallback(page),
    ];
    let mut tried = 0;
    for target in TARGETS {
        let Ok(parsed) = target.parse::<Uri>() else { continue };
        assert!(stays(&request_uri(&parsed)), "{target}: {}", request_uri(&parsed));
        for app in &routers {
            let reply = get(app, target).await;
            let uri = uri_in(&reply.text);
            assert!(uri.starts_with('/') && stays(&uri), "{target}: {uri}");
            tried += 1;
        }
    }
    assert!(tried > 40, "{tried}");
}

#[tokio::test]
async fn a_nested_router_keeps_to_its_host_however_many_slashes_there_are() {
    let nested = Router::new().nest("/app", Router::new().fallback(page)).fallback(page);
    for (target, uri) in [
        ("/app//evil.example/x", "/app//evil.example/x"),
        ("/app/\\evil.example/x", "/app/\\evil.example/x"),
        ("//app//evil.example/x", "/app//evil.example/x"),
        ("http://evil.example/app//evil.example?//evil.example", "/app//evil.example?//evil.example"),
    ] {
        let reply = get(&nested, target).await;
        assert_eq!(uri_in(&reply.text), uri);
        assert!(stays(uri));
    }
}
