use crate::support::{call, page, send};
use axum::Router;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use sijax_server::Event;
use sijax_server::Response;
use sijax_server::Sijax;
use sijax_server::guarded;
use sijax_server::route;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use tower::ServiceExt as _;

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

#[tokio::test]
async fn a_guard_stands_before_one_function_alone() {
    async fn admins(headers: HeaderMap) -> Result<(), StatusCode> {
        if headers.contains_key("x-admin") { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
    }
    async fn double(res: Response, n: i64) {
        res.alert(2 * n);
    }
    let sijax: Sijax =
        Sijax::new().register_callback("open", double).register_callback("guarded", guarded(admins, double));
    let app = Router::new().route("/", route(page, sijax));
    let doubled = (StatusCode::OK, r#"[{"alert":4,"type":"alert"}]"#.to_owned());
    assert_eq!(send(&app, call("/", "open", "[2]")).await, doubled);
    assert_eq!(send(&app, call("/", "guarded", "[2]")).await.0, StatusCode::FORBIDDEN);
    let mut request = call("/", "guarded", "[2]");
    request.headers_mut().insert("x-admin", "yes".parse().unwrap());
    assert_eq!(send(&app, request).await, doubled);
}

#[tokio::test]
async fn headers_and_cookies_of_hooks_and_functions_reach_the_browser() {
    let sijax: Sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.add_parts([("set-cookie", "before=1"), ("x-seen", "no")]);
        })
        .register_callback("f", async |res: Response| {
            res.add_parts([("set-cookie", "f=1"), ("content-type", "text/html")])
                .insert_header("x-seen".parse().unwrap(), "yes".parse().unwrap());
        });
    let app = Router::new().route("/", route(page, sijax));
    let response = app.oneshot(call("/", "f", "[]")).await.unwrap();
    let cookies: Vec<_> = response.headers().get_all("set-cookie").iter().collect();
    assert_eq!(cookies, ["before=1", "f=1"]);
    assert_eq!(response.headers()["x-seen"], "yes");
    assert_eq!(response.headers()["content-type"], "application/json", "what the reply is stays ours");
}
