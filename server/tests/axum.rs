//! Functions behind routers of axum.
#![cfg(feature = "axum")]

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, FromRef, Path, State},
    http::{HeaderMap, Request, StatusCode, header},
    response::{Html, IntoResponse, Response as HttpResponse},
    routing::get,
};
use http_body_util::BodyExt as _;
use serde::Deserialize;
use sijax_server::{
    Arg, Commands, Event, ExtraFields, FunctionName, InvalidCall, Response, Rest, Sijax, SijaxPage,
    SijaxRequest, route,
};
use tower::ServiceExt as _;

async fn page(page: SijaxPage) -> Html<String> {
    Html(page.get_js())
}

fn call(path: &str, name: &str, args: &str) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("sijax_rq={name}&sijax_args={args}&extra=field")))
        .unwrap()
}

async fn send(app: &Router, request: Request<Body>) -> (StatusCode, String) {
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn ok(app: &Router, path: &str, name: &str, args: &str) -> String {
    let (status, text) = send(app, call(path, name, args)).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    text
}

fn alert(text: &str) -> String {
    Commands::new().alert(text).into_json().unwrap()
}

#[derive(Clone)]
struct App {
    name: &'static str,
    counter: Arc<AtomicUsize>,
}

impl FromRef<App> for Arc<AtomicUsize> {
    fn from_ref(app: &App) -> Self {
        Self::clone(&app.counter)
    }
}

#[derive(Deserialize)]
struct Point {
    x: i32,
    y: i32,
}

#[tokio::test]
async fn arguments_and_extractors_mix_in_any_order() {
    #[expect(clippy::too_many_arguments, reason = "what is shown is that they may be many")]
    async fn mixed(
        first: String,
        State(counter): State<Arc<AtomicUsize>>,
        Arg(point): Arg<Point>,
        res: Response,
        headers: HeaderMap,
        Path(room): Path<u32>,
        last: Option<bool>,
        fields: ExtraFields,
        name: FunctionName,
    ) {
        counter.fetch_add(1, Ordering::Relaxed);
        let form = headers.contains_key("content-type");
        let extra = fields.get("extra").unwrap_or_default();
        res.alert(format!("{first} {},{} {room} {last:?} {form} {extra} {name}", point.x, point.y));
    }
    let counter = Arc::new(AtomicUsize::new(0));
    let sijax = Sijax::new()
        .register_callback("mixed", mixed)
        .register_callback("name", async |State(app): State<App>| Commands::new().alert(app.name));
    let app = Router::new()
        .route("/{room}", route(page, sijax))
        .with_state(App { name: "the app", counter: counter.clone() });
    let answer = ok(&app, "/5", "mixed", r#"["a",{"x":1,"y":2},true]"#).await;
    assert_eq!(answer, alert("a 1,2 5 Some(true) true field mixed"));
    let answer = ok(&app, "/5", "mixed", r#"["a",{"x":1,"y":2}]"#).await;
    assert_eq!(answer, alert("a 1,2 5 None true field mixed"));
    assert_eq!(ok(&app, "/5", "name", "[]").await, alert("the app"));
    assert_eq!(counter.load(Ordering::Relaxed), 2);
    let (status, _) = send(&app, call("/no-number", "mixed", r#"["a",{"x":1,"y":2}]"#)).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "the extractor's rejection is the reply");
}

#[tokio::test]
async fn functions_may_capture_what_they_need() {
    let greeting = Arc::new("Hello".to_owned());
    let sijax = Sijax::new()
        .register_callback("closure", move |res: Response, name: String| {
            let greeting = greeting.clone();
            async move { _ = res.alert(format!("{greeting} {name}")) }
        })
        .register_callback("rest", async |Rest(all): Rest<i64>| {
            Commands::new().alert(all.iter().sum::<i64>())
        });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(ok(&app, "/", "closure", "[\"you\"]").await, alert("Hello you"));
    assert_eq!(ok(&app, "/", "rest", "[1,2,3]").await, r#"[{"alert":6,"type":"alert"}]"#);
}

#[tokio::test]
async fn an_error_answers_in_place_of_the_commands() {
    struct Full;
    impl IntoResponse for Full {
        fn into_response(self) -> HttpResponse {
            (StatusCode::INSUFFICIENT_STORAGE, "full").into_response()
        }
    }
    async fn fails(res: Response) -> Result<Commands, Full> {
        res.alert("not sent");
        Err(Full)
    }
    async fn refuses(from: u32, to: u32) -> Result<Commands, InvalidCall> {
        if from > to { Err(InvalidCall::new("backwards")) } else { Ok(Commands::new().alert(to - from)) }
    }
    let sijax = Sijax::new()
        .register_callback("fails", fails)
        .register_callback("refuses", refuses)
        .register_event(Event::InvalidCall, async |res: Response, wrong: InvalidCall| {
            res.alert(wrong.to_string());
        });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(
        send(&app, call("/", "fails", "[]")).await,
        (StatusCode::INSUFFICIENT_STORAGE, "full".to_owned())
    );
    assert_eq!(ok(&app, "/", "refuses", "[1,3]").await, r#"[{"alert":2,"type":"alert"}]"#);
    assert_eq!(ok(&app, "/", "refuses", "[3,1]").await, alert("backwards"));
    assert_eq!(ok(&app, "/", "refuses", "[3]").await, alert("an argument is missing"));
}

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
async fn a_page_of_its_own_functions_comes_before_the_site() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax
            .register_callback("both", async |res: Response| {
                res.alert("page");
            })
            .set_request_uri("/elsewhere");
        if sijax.is_sijax_request() {
            return sijax.process_request().await.into_response();
        }
        sijax.get_js().into_response()
    }
    let site: Sijax = Sijax::new()
        .register_callback("both", async |res: Response| {
            res.alert("site");
        })
        .register_callback("site", async |res: Response| {
            res.alert("site");
        });
    let app = Router::new().route("/", get(view).post(view)).layer(site.layer());
    assert_eq!(ok(&app, "/", "both", "[]").await, alert("page"));
    assert_eq!(ok(&app, "/", "site", "[]").await, alert("site"));
    let page = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(page.1, r#"Sijax.setRequestUri("/elsewhere");"#);
}

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
async fn what_the_site_sets_reaches_the_page() {
    let sijax: Sijax = Sijax::new().set_request_uri("/api").set_json_uri("/json2.js");
    let app = Router::new().route("/", route(page, sijax));
    let (_, text) = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(text, r#"Sijax.setRequestUri("/api");Sijax.setJsonUri("/json2.js");"#);
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
async fn what_json_has_no_form_for_fails_the_call_and_not_the_server() {
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response| {
        res.alert(HashMap::from([((1, 2), 3)]));
    });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(send(&app, call("/", "f", "[]")).await.0, StatusCode::INTERNAL_SERVER_ERROR);
}

async fn view<S: Clone + Send + Sync + 'static>(sijax: SijaxRequest<S>) -> HttpResponse {
    let sijax = sijax
        .register_callback("f", async |res: Response| {
            res.alert("f");
        })
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.alert("page before");
        });
    if sijax.is_sijax_request() {
        return sijax.process_request().await.into_response();
    }
    sijax.get_js().into_response()
}

#[tokio::test]
async fn no_page_opens_what_the_site_guards() {
    let guarded: Sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, async || Err::<(), _>(StatusCode::UNAUTHORIZED))
        .set_request_uri("/api");
    let app = Router::new().route("/", get(view::<()>).post(view::<()>)).layer(guarded.layer());
    assert_eq!(send(&app, call("/", "f", "[]")).await.0, StatusCode::UNAUTHORIZED);
    let page = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(page.1, r#"Sijax.setRequestUri("/api");"#, "pages know what the site was told");

    let site: Sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.alert("site before");
        })
        .trust_origin("https://friend.example");
    let app = Router::new().route("/", get(view::<()>).post(view::<()>)).layer(site.layer());
    let mut request = call("/", "f", "[]");
    request.headers_mut().insert("origin", "https://friend.example".parse().unwrap());
    let expected = Commands::new().alert("site before").alert("page before").alert("f");
    assert_eq!(send(&app, request).await, (StatusCode::OK, expected.into_json().unwrap()));
}

#[tokio::test]
async fn a_site_of_another_state_is_an_error_and_not_nothing() {
    let site: Sijax =
        Sijax::new().register_event(Event::BeforeProcessing, async || Err::<(), _>(StatusCode::UNAUTHORIZED));
    let app = Router::new().route("/", get(view::<u8>).post(view::<u8>)).layer(site.layer()).with_state(5_u8);
    assert_eq!(send(&app, call("/", "f", "[]")).await.0, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn a_handle_that_outlives_its_call_queues_nothing() {
    use std::sync::Mutex;
    let kept: Arc<Mutex<Vec<Response>>> = Arc::default();
    let keep = |then: fn() -> Result<(), StatusCode>| {
        let kept = kept.clone();
        async move |res: Response| {
            kept.lock().unwrap().push(res.clone());
            res.alert("kept");
            then()
        }
    };
    let sijax: Sijax = Sijax::new()
        .register_callback("ok", keep(|| Ok(())))
        .register_callback("fails", keep(|| Err(StatusCode::CONFLICT)))
        .register_callback("panics", keep(|| panic!("on purpose")));
    let app = Router::new().route("/", route(page, sijax));
    for (name, status) in [
        ("ok", StatusCode::OK),
        ("fails", StatusCode::CONFLICT),
        ("panics", StatusCode::INTERNAL_SERVER_ERROR),
    ] {
        assert_eq!(send(&app, call("/", name, "[]")).await.0, status);
        let res = kept.lock().unwrap().pop().unwrap();
        res.alert("late");
        assert!(res.take().is_empty(), "{name}");
    }
}

#[tokio::test]
async fn a_panic_that_panics_when_dropped_stays_inside() {
    struct Nasty;
    impl Drop for Nasty {
        fn drop(&mut self) {
            panic!("once more");
        }
    }
    let sijax: Sijax = Sijax::new().register_callback("nasty", async || {
        if true {
            std::panic::panic_any(Nasty);
        }
    });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(send(&app, call("/", "nasty", "[]")).await.0, StatusCode::INTERNAL_SERVER_ERROR);
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
async fn an_error_is_never_a_success_nor_guessed_to_be_a_page() {
    let sijax: Sijax = Sijax::new().register_callback("f", async || Err::<(), _>("it went wrong".to_owned()));
    let app = Router::new().route("/", route(page, sijax));
    let response = app.oneshot(call("/", "f", "[]")).await.unwrap();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
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
