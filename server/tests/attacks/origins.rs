use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse as _, Response as HttpResponse},
    routing::get,
};
use sijax_server::{Response, Sijax, SijaxRequest, route};

use crate::support::{call, page, send, with};

fn app() -> Router {
    let sijax: Sijax = Sijax::new()
        .register_callback("pay", async |res: Response| {
            res.alert("paid");
        })
        .trust_origin("https://friend.example");
    Router::new().route("/", route(page, sijax))
}

#[tokio::test]
async fn forged_calls_of_other_sites_are_refused_whatever_they_say_of_themselves() {
    for headers in [
        &[("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-origin")][..],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://site.example")],
        &[("sec-fetch-site", "cross-site"), ("x-requested-with", "XMLHttpRequest"), ("sijax-client", "1")],
        &[("sec-fetch-site", "Same-Origin")],
        &[("sec-fetch-site", "same-origin ,cross-site")],
        &[("sec-fetch-site", "")],
        &[("sec-fetch-site", "something-new")],
        &[("origin", "")],
        &[("origin", "null")],
        &[("origin", "file://")],
        &[("origin", "http://")],
        &[("origin", "site.example")],
        &[("origin", "http://site.example.")],
        &[("origin", "http://site.example:81")],
        &[("origin", "http://site.example@evil.example")],
        &[("origin", "http://evil.example#site.example")],
        &[("origin", "http://xsite.example")],
        &[("origin", "http://evil.example"), ("origin", "http://site.example")],
        &[("origin", "http://evil.example http://site.example")],
        &[("origin", "http://evil.example"), ("x-forwarded-host", "evil.example")],
        &[("origin", "https://friend.example.evil.example"), ("sec-fetch-site", "cross-site")],
        &[("origin", "https://friend.example:8443"), ("sec-fetch-site", "cross-site")],
        &[("origin", "https://friend.example/"), ("sec-fetch-site", "cross-site")],
        &[("referer", "http://site.example/"), ("sec-fetch-site", "same-site")],
    ] {
        let mut request = with(call("/", "pay", "[]"), "host", "site.example");
        for (name, value) in headers {
            request = with(request, name, value);
        }
        let reply = send(&app(), request).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{headers:?}");
        assert!(!reply.text.contains("paid"), "{headers:?}");
    }
    let own = with(with(call("/", "pay", "[]"), "host", "site.example"), "origin", "http://site.example");
    assert_eq!(send(&app(), own).await.status, StatusCode::OK);
}

#[test]
fn nobody_trusts_all_of_no_origin_by_mistake() {
    for text in ["null", "*", "", "https://", "friend.example", "https://a@b.example", "https://a.example/x"]
    {
        let trusted = std::panic::catch_unwind(|| drop(Sijax::<()>::new().trust_origin(text)));
        assert!(trusted.is_err(), "{text}");
    }
}

#[tokio::test]
async fn a_page_that_is_open_to_all_sites_does_not_open_the_functions_of_a_layer() {
    let function = |name: &'static str| {
        Sijax::<()>::new().register_callback(name, async move |res: Response| {
            res.alert(name);
        })
    };
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax.register_callback("ping", async || ()).with_insecure_cross_site();
        sijax.process_request().await.into_response()
    }
    let app = |site: Sijax| {
        Router::new()
            .route("/route", route(page, function("ping").with_insecure_cross_site()))
            .route("/view", get(view).post(view))
            .route("/closed", route(page, function("ping")))
            .layer(site.layer())
    };
    let status = async |app: &Router, path: &str, name: &str| {
        send(app, with(call(path, name, "[]"), "sec-fetch-site", "cross-site")).await.status
    };
    let guarded = app(function("pay"));
    for path in ["/route", "/view"] {
        assert_eq!(status(&guarded, path, "pay").await, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(status(&guarded, path, "ping").await, StatusCode::OK, "{path}");
        assert_eq!(status(&guarded, path, "nope").await, StatusCode::OK, "{path}");
    }
    assert_eq!(status(&guarded, "/closed", "ping").await, StatusCode::FORBIDDEN);
    let open = app(function("pay").with_insecure_cross_site());
    for path in ["/route", "/view", "/closed"] {
        assert_eq!(status(&open, path, "pay").await, StatusCode::OK, "{path}");
    }
}
