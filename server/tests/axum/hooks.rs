use crate::support::{call, page, send};
use axum::Router;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use sijax_server::Event;
use sijax_server::Response;
use sijax_server::Sijax;
use sijax_server::route;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn a_hook_before_may_refuse_and_one_after_sees_the_queue() {
    async fn guard(headers: HeaderMap) -> Result<(), StatusCode> {
        if headers.contains_key("x-user") { Ok(()) } else { Err(StatusCode::UNAUTHORIZED) }
    }
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = runs.clone();
    let sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, guard)
        .register_callback("work", async move |res: Response| {
            counted.fetch_add(1, Ordering::Relaxed);
            res.alert("work");
        })
        .register_event(Event::AfterProcessing, async |res: Response| {
            let queued = res.take().len();
            res.alert(queued);
        });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(send(&app, call("/", "work", "[]")).await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(runs.load(Ordering::Relaxed), 0);
    let mut request = call("/", "work", "[]");
    request.headers_mut().insert("x-user", "me".parse().unwrap());
    assert_eq!(send(&app, request).await, (StatusCode::OK, r#"[{"alert":1,"type":"alert"}]"#.to_owned()));
}
