use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode},
    response::{IntoResponse as _, Response as HttpResponse},
    routing::get,
};
use sijax_server::{Event, FunctionName, Response, Sijax, SijaxRequest, guarded, route};

use crate::support::{FORM, call, page, post, send, with};

async fn admins(headers: HeaderMap) -> Result<(), StatusCode> {
    if headers.contains_key("x-admin") { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
}

/// Everybody may call `open`, and nothing else.
async fn only_open(headers: HeaderMap, name: FunctionName) -> Result<(), StatusCode> {
    if name.as_str() == "open" { Ok(()) } else { admins(headers).await }
}

fn part(name: &str, value: &str) -> String {
    format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

/// Requests that all mean to call `secret`, each in a way of its own.
fn attempts() -> Vec<Request<Body>> {
    let urlencoded = |body: &str| post("/", FORM, body.to_owned());
    let multipart =
        |parts: &[String]| post("/", "multipart/form-data; boundary=B", parts.concat() + "--B--\r\n");
    let args = || part("sijax_args", "[]");
    let mut all = vec![
        call("/", "secret", "[]"),
        // which of repeated fields counts
        urlencoded("sijax_rq=open&sijax_rq=secret&sijax_args=[]"),
        urlencoded("sijax_rq=secret&sijax_rq=open&sijax_args=[]"),
        urlencoded("sijax_rq[]=open&sijax_rq=secret&sijax_args=[]"),
        urlencoded("sijax%5Frq=secret&sijax%5Fargs=[]&sijax_rq=open"),
        urlencoded("sijax_rq=%73ecret&sijax_args=[]"),
        urlencoded("sijax_rq=open;sijax_rq=secret&sijax_args=[]"),
        // two forms in one
        multipart(&[part("sijax_rq", "open"), part("sijax_rq", "secret"), args()]),
        multipart(&[part("sijax_rq", "secret"), part("sijax_rq", "open"), args()]),
        multipart(&[part("sijax_rq", "secret"), args()]),
        post("/?sijax_rq=open&sijax_args=[]", FORM, "sijax_rq=secret&sijax_args=[]"),
        post("/?sijax_rq=secret&sijax_args=[]", FORM, "sijax_rq=open&sijax_args=[]"),
        post("/?sijax_rq=secret&sijax_args=[]", FORM, "a=b"),
        post(
            "/",
            "application/x-www-form-urlencoded, multipart/form-data; boundary=B",
            "sijax_rq=secret&sijax_args=[]",
        ),
        with(urlencoded("sijax_rq=secret&sijax_args=[]"), "x-http-method-override", "GET"),
        with(urlencoded("sijax_rq=secret&sijax_args=[]"), "content-type", "text/plain"),
        with(urlencoded("sijax_rq=secret&sijax_args=[]"), "sijax-client", "1"),
        post("/", "application/json", r#"{"sijax_rq":"secret","sijax_args":[]}"#),
    ];
    for name in [
        "SECRET",
        "Secret",
        "secret ",
        " secret",
        "secret\0",
        "\0secret",
        "secret\n",
        "secret\t",
        "secret%00",
        "%73ecret",
        "secre\u{74}\u{0301}",
        "\u{FF53}ecret",
        "secret\u{200b}",
        "./secret",
        "secret()",
        "open\0secret",
        "open,secret",
        "open secret",
        "\u{feff}secret",
        "s\u{0435}cret",
    ] {
        all.push(call("/", name, "[]"));
        all.push(multipart(&[part("sijax_rq", name), args()]));
    }
    for method in [Method::GET, Method::HEAD, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS] {
        let mut request = call("/?sijax_rq=secret&sijax_args=[]", "secret", "[]");
        *request.method_mut() = method;
        all.push(request);
    }
    all
}

/// Sends all of them, and fails when one has run what it should not.
async fn assert_closed(app: &Router, runs: &AtomicUsize) {
    for request in attempts() {
        let shown = format!("{request:?}");
        let reply = send(app, request).await;
        assert_eq!(runs.load(Ordering::Relaxed), 0, "{shown}");
        assert!(!reply.text.contains("the secret"), "{shown}: {}", reply.text);
    }
    let reply = send(app, with(call("/", "secret", "[]"), "x-admin", "yes")).await;
    assert!(reply.text.contains("the secret"), "{}", reply.text);
    assert_eq!(runs.load(Ordering::Relaxed), 1, "who may, can");
}

async fn open(res: Response) {
    res.alert("open");
}

#[tokio::test]
async fn a_guard_of_one_function_is_not_passed_by_another_way_to_write_the_call() {
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = runs.clone();
    let secret = async move |res: Response| {
        counted.fetch_add(1, Ordering::Relaxed);
        res.alert("the secret");
    };
    let sijax: Sijax =
        Sijax::new().register_callback("open", open).register_callback("secret", guarded(admins, secret));
    assert_closed(&Router::new().route("/", route(page, sijax)), &runs).await;
}

#[tokio::test]
async fn a_hook_that_goes_by_the_name_sees_the_name_that_is_called() {
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = runs.clone();
    let secret = async move |res: Response| {
        counted.fetch_add(1, Ordering::Relaxed);
        res.alert("the secret");
    };
    let sijax: Sijax = Sijax::new()
        .register_callback("open", open)
        .register_callback("secret", secret)
        .register_event(Event::BeforeProcessing, only_open);
    assert_closed(&Router::new().route("/", route(page, sijax)), &runs).await;
}

#[tokio::test]
async fn a_page_that_registers_the_name_and_the_hook_anew_does_not_open_what_the_site_closes() {
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = runs.clone();
    let view = move |sijax: SijaxRequest| {
        let counted = counted.clone();
        async move { own(sijax, counted).await }
    };
    async fn own(sijax: SijaxRequest, runs: Arc<AtomicUsize>) -> HttpResponse {
        let sijax = sijax
            .register_event(Event::BeforeProcessing, async || ())
            .register_callback("open", open)
            .register_callback("secret", async move |res: Response| {
                runs.fetch_add(1, Ordering::Relaxed);
                res.alert("the secret");
            });
        if sijax.is_sijax_request() {
            return sijax.process_request().await.into_response();
        }
        sijax.get_js().into_response()
    }
    let site: Sijax =
        Sijax::new().register_callback("open", open).register_event(Event::BeforeProcessing, only_open);
    let app = Router::new().route("/", get(view.clone()).post(view)).layer(site.layer());
    assert_closed(&app, &runs).await;
}

#[tokio::test]
async fn a_refusal_runs_nothing_behind_it_and_sends_nothing_of_what_was_queued() {
    let runs = Arc::new(AtomicUsize::new(0));
    let (after, invalid) = (runs.clone(), runs.clone());
    let sijax: Sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.alert("the secret").add_parts([("set-cookie", "secret=1")]);
            Err::<(), _>(StatusCode::UNAUTHORIZED)
        })
        .register_event(Event::AfterProcessing, async move || {
            after.fetch_add(1, Ordering::Relaxed);
        })
        .register_event(Event::InvalidRequest, async move || {
            invalid.fetch_add(1, Ordering::Relaxed);
        })
        .register_callback("open", open);
    let app = Router::new().route("/", route(page, sijax));
    for name in ["open", "nope"] {
        let reply = send(&app, with(call("/", name, "[]"), "sijax-client", "1")).await;
        assert_eq!((reply.status, reply.text.as_str()), (StatusCode::UNAUTHORIZED, ""));
        assert!(!reply.headers.contains_key("set-cookie"));
    }
    assert_eq!(runs.load(Ordering::Relaxed), 0);
}
