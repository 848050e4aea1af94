use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    response::Html,
};
use http_body_util::BodyExt as _;
use sijax_server::{Commands, SijaxPage};
use tower::ServiceExt as _;

pub(crate) async fn page(page: SijaxPage) -> Html<String> {
    Html(page.get_js())
}

pub(crate) fn call(path: &str, name: &str, args: &str) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("sijax_rq={name}&sijax_args={args}&extra=field")))
        .unwrap()
}

pub(crate) async fn send(app: &Router, request: Request<Body>) -> (StatusCode, String) {
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

pub(crate) async fn ok(app: &Router, path: &str, name: &str, args: &str) -> String {
    let (status, text) = send(app, call(path, name, args)).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    text
}

pub(crate) fn alert(text: &str) -> String {
    Commands::new().alert(text).into_json().unwrap()
}
