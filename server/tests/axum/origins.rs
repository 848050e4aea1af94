use crate::support::{call, page, send};
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::response::Response as HttpResponse;
use axum::routing::get;
use sijax_server::Sijax;
use sijax_server::SijaxRequest;
use sijax_server::route;

#[tokio::test]
async fn other_sites_are_refused_unless_trusted() {
    let sijax: Sijax =
        Sijax::new().register_callback("f", async || ()).trust_origin("https://friend.example");
    let open = Sijax::new().register_callback("f", async || ()).with_insecure_cross_site();
    let app = Router::new().route("/", route(page, sijax)).route("/open", route(page, open));
    for (path, origin, status) in [
        ("/", "https://friend.example", StatusCode::OK),
        ("/", "https://evil.example", StatusCode::FORBIDDEN),
        ("/open", "https://evil.example", StatusCode::OK),
    ] {
        let mut request = call(path, "f", "[]");
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        request.headers_mut().insert("origin", origin.parse().unwrap());
        assert_eq!(send(&app, request).await.0, status, "{path} {origin}");
    }
}

#[tokio::test]
async fn a_page_may_trust_an_origin_of_its_own() {
    async fn friendly(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax.trust_origin("https://friend.example").register_callback("f", async || ());
        sijax.process_request().await.into_response()
    }
    let app: Router = Router::new().route("/", get(friendly).post(friendly));
    for (origin, status) in
        [("https://friend.example", StatusCode::OK), ("https://evil.example", StatusCode::FORBIDDEN)]
    {
        let mut request = call("/", "f", "[]");
        request.headers_mut().insert("origin", origin.parse().unwrap());
        assert_eq!(send(&app, request).await.0, status, "{origin}");
    }
}
