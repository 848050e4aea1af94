use crate::support::{call, page, send};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::DefaultBodyLimit;
use axum::http::Request;
use axum::http::StatusCode;
use axum::http::Uri;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response as HttpResponse;
use axum::routing::get;
use http_body_util::BodyExt as _;
use sijax_server::Args;
use sijax_server::Event;
use sijax_server::FunctionName;
use sijax_server::JsonStyle;
use sijax_server::Response;
use sijax_server::Sijax;
use sijax_server::SijaxPage;
use sijax_server::SijaxRequest;
use sijax_server::http_body;
use sijax_server::route;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

#[tokio::test]
async fn processing_what_is_no_call_is_a_clear_error() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        sijax.process_request().await.into_response()
    }
    let app: Router = Router::new().route("/", get(view));
    let (status, text) = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!((status, text.as_str()), (StatusCode::BAD_REQUEST, "This is not a Sijax request."));
}

#[tokio::test]
async fn the_page_keeps_its_own_forms_and_knows_its_outer_path() {
    async fn with_form(sijax: SijaxPage, body: String) -> String {
        format!("{} {body}", sijax.get_js())
    }
    let sijax: Sijax = Sijax::new().register_callback("f", async || ());
    let app = Router::new().nest("/outer", Router::new().route("/inner", route(with_form, sijax)));
    let request = Request::post("/outer/inner?x=1")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("own=form"))
        .unwrap();
    assert_eq!(send(&app, request).await.1, r#"Sijax.setRequestUri("/outer/inner?x=1"); own=form"#);
}

#[tokio::test]
async fn the_limit_of_the_router_holds() {
    let sijax: Sijax = Sijax::new().register_callback("f", async |_: String| ());
    let app = Router::new().route("/", route(page, sijax)).layer(DefaultBodyLimit::max(100));
    let long = format!("[\"{}\"]", "x".repeat(100));
    assert_eq!(send(&app, call("/", "f", &long)).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(send(&app, call("/", "f", "[\"x\"]")).await.0, StatusCode::OK);
}

#[tokio::test]
async fn the_body_of_what_is_no_form_is_left_to_the_page() {
    async fn length(request: Request<Body>) -> String {
        request.into_body().collect().await.unwrap().to_bytes().len().to_string()
    }
    let sijax: Sijax = Sijax::new();
    let app = Router::new().route("/", route(length, sijax));
    let upload = Request::post("/").header(header::CONTENT_TYPE, "application/octet-stream");
    let upload = upload.body(Body::from(vec![0; 3 * 1024 * 1024])).unwrap();
    assert_eq!(send(&app, upload).await, (StatusCode::OK, (3 * 1024 * 1024).to_string()));
}

#[tokio::test]
async fn a_request_runs_a_function_that_is_not_registered_and_is_no_call_itself() {
    async fn function(res: Response, uri: Uri, name: FunctionName, number: i64) {
        res.alert((uri.path(), name.as_str(), number));
    }
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax.register_event(Event::AfterProcessing, async |res: Response| {
            res.alert("after");
        });
        sijax.execute_callback(Args::parse("[21]"), function).await
    }
    let app: Router = Router::new().route("/x", get(view).post(view));
    let ran = r#"[{"alert":["/x","",21],"type":"alert"},{"alert":"after","type":"alert"}]"#;
    for request in [Request::get("/x").body(Body::empty()).unwrap(), call("/x", "other", "[1]")] {
        assert_eq!(send(&app, request).await, (StatusCode::OK, ran.to_owned()));
    }
    let foreign = Request::get("/x").header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    assert_eq!(send(&app, foreign).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_request_spells_its_reply_in_its_own_style() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax.register_callback("f", async |res: Response| {
            res.alert("\u{e9}");
        });
        sijax.set_json_style(JsonStyle::default().ascii(true)).process_request().await.into_response()
    }
    let app: Router = Router::new().route("/", get(view).post(view));
    assert_eq!(send(&app, call("/", "f", "[]")).await.1, r#"[{"alert":"\u00e9","type":"alert"}]"#);
}

#[tokio::test]
async fn a_body_that_is_not_wanted_is_not_asked_for() {
    struct Asked(Arc<AtomicBool>);

    impl http_body::Body for Asked {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
            self.0.store(true, Ordering::Relaxed);
            Poll::Ready(None)
        }
    }

    for waits in [true, false] {
        let asked = Arc::new(AtomicBool::new(false));
        let mut request = Request::post("/")
            .header(header::CONTENT_TYPE, "application/json")
            .header("sijax-client", "1")
            .body(Body::new(Asked(asked.clone())))
            .unwrap();
        if waits {
            request.headers_mut().insert(header::EXPECT, "100-continue".parse().unwrap());
        }
        let app: Router = Router::new().route("/", route(page, Sijax::new()));
        assert_eq!(send(&app, request).await.0, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        assert_eq!(asked.load(Ordering::Relaxed), !waits);
    }
}
