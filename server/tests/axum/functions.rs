use crate::support::{alert, call, ok, page, send};
use axum::Router;
use axum::extract::FromRef;
use axum::extract::Path;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response as HttpResponse;
use serde::Deserialize;
use sijax_server::Arg;
use sijax_server::Commands;
use sijax_server::Event;
use sijax_server::ExtraFields;
use sijax_server::FunctionName;
use sijax_server::InvalidCall;
use sijax_server::Lowered;
use sijax_server::Response;
use sijax_server::Rest;
use sijax_server::Sijax;
use sijax_server::route;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use tower::ServiceExt as _;

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
    assert_eq!(ok(&app, "/", "refuses", "[3]").await, alert("argument 2 is missing"));
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
async fn what_json_has_no_form_for_fails_the_call_and_not_the_server() {
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response| {
        res.alert(HashMap::from([((1, 2), 3)]));
    });
    let app = Router::new().route("/", route(page, sijax));
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
async fn a_command_of_ones_own_is_lowered_for_the_original_client_alone() {
    #[derive(serde::Serialize)]
    struct Toast<'a> {
        text: &'a str,
    }
    impl sijax_server::Command for Toast<'_> {
        const TYPE: &'static str = "toast";

        fn lower(&self) -> Lowered {
            Lowered::To(Commands::new().alert(self.text))
        }
    }
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response| {
        res.push(&Toast { text: "hi" });
    });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(ok(&app, "/", "f", "[]").await, alert("hi"));
    let mut ours = call("/", "f", "[]");
    ours.headers_mut().insert("sijax-client", "0.1.0".parse().unwrap());
    assert_eq!(send(&app, ours).await.1, r#"[{"text":"hi","type":"toast"}]"#);
}
