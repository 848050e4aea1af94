use std::{
    convert::Infallible,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response as HttpResponse},
    routing::get,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sijax_server::{Arg, Command, Commands, Event, Lowered, Response, Sijax, SijaxRequest, guarded, route};

use crate::support::{Reply, alert, call, ok, page, send, with};

const INSIDE: &str = "the password of the database";

fn fail() {
    panic!("{INSIDE}");
}

struct Extracted;

impl<S: Sync> FromRequestParts<S> for Extracted {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Infallible> {
        fail();
        Ok(Self)
    }
}

struct Written;

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fail();
        serializer.serialize_unit()
    }
}

#[derive(Serialize)]
struct Pushed;

impl Command for Pushed {
    const TYPE: &'static str = "lowered";

    fn lower(&self) -> Lowered {
        fail();
        Lowered::AsItIs
    }
}

struct Read;

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        fail();
        Ok(Self)
    }
}

struct Answered;

impl IntoResponse for Answered {
    fn into_response(self) -> HttpResponse {
        fail();
        StatusCode::CONFLICT.into_response()
    }
}

/// Panics when the last of its clones is dropped.
#[derive(Clone)]
struct Dropped {
    _last: Arc<Last>,
}

struct Last;

impl Drop for Last {
    fn drop(&mut self) {
        fail();
    }
}

fn dropped() -> Dropped {
    Dropped { _last: Arc::new(Last) }
}

/// Panics when it is cloned, which a function is before it runs.
struct Cloned;

impl Clone for Cloned {
    fn clone(&self) -> Self {
        fail();
        Self
    }
}

fn site() -> Sijax {
    let (cloned, locked) = (Cloned, Arc::new(Mutex::new(0)));
    Sijax::new()
        .register_callback("works", async |res: Response| {
            res.alert("works");
        })
        .register_callback("function", async || fail())
        .register_callback("awaits", async || {
            tokio::task::yield_now().await;
            fail();
        })
        .register_callback("no text", async || {
            if true {
                std::panic::panic_any(vec![INSIDE]);
            }
        })
        .register_callback("extractor", async |_: Extracted| ())
        .register_callback("guard", guarded(async || fail(), async || ()))
        .register_callback("argument", async |_: Option<Arg<Read>>| ())
        .register_callback("serializer", async |res: Response| {
            res.alert("before").alert(Written);
        })
        .register_callback("returned", async || Commands::new().alert(Written))
        .register_callback("lowered", async |res: Response| {
            res.push(&Pushed);
        })
        .register_callback("answer", async || Err::<(), _>(Answered))
        .register_callback("drop", async || drop(dropped()))
        .register_callback("drop in reply", async || {
            let held = dropped();
            Err::<(), _>((StatusCode::CONFLICT, HeldBy { _held: held }))
        })
        .register_callback("clone", move || {
            let _held = &cloned;
            async {}
        })
        .register_callback("lock", async move |res: Response| {
            let mut count = locked.lock().unwrap();
            *count += 1;
            res.alert(*count);
            fail();
        })
}

struct HeldBy {
    _held: Dropped,
}

impl IntoResponse for HeldBy {
    fn into_response(self) -> HttpResponse {
        StatusCode::CONFLICT.into_response()
    }
}

const FAIL: [&str; 15] = [
    "function",
    "awaits",
    "no text",
    "extractor",
    "guard",
    "argument",
    "serializer",
    "returned",
    "lowered",
    "answer",
    "drop",
    "drop in reply",
    "clone",
    "lock",
    "lock",
];

fn assert_tells_nothing(reply: &Reply, what: &str) {
    assert_eq!(reply.status, StatusCode::INTERNAL_SERVER_ERROR, "{what}: {}", reply.text);
    let told = format!("{:?} {}", reply.headers, reply.text).to_lowercase();
    for inside in [INSIDE, "panic", "unwind", "poison", ".rs", "src", "alert", what] {
        assert!(!told.contains(inside), "{what}: {told}");
    }
    assert!(reply.text.contains("The server failed to process the call."), "{}", reply.text);
}

#[tokio::test]
async fn a_panic_wherever_it_is_tells_nothing_and_ends_nothing() {
    let app = Router::new().route("/", route(page, site()));
    for what in FAIL {
        for caller in ["", "1"] {
            let request = call("/", what, if what == "argument" { "[1]" } else { "[]" });
            let request = if caller.is_empty() { request } else { with(request, "sijax-client", caller) };
            assert_tells_nothing(&send(&app, request).await, what);
            assert_eq!(ok(&app, "/", "works", "[]").await, alert("works"));
        }
    }
}

#[tokio::test]
async fn a_panic_in_a_hook_tells_nothing_and_ends_nothing() {
    for event in [Event::BeforeProcessing, Event::AfterProcessing, Event::InvalidCall, Event::InvalidRequest]
    {
        let sijax = site().register_event(event, async || fail());
        let app = Router::new().route("/", route(page, sijax));
        let (name, args) = match event {
            Event::InvalidCall => ("works", "[1]"),
            Event::InvalidRequest => ("nope", "[]"),
            _ => ("works", "[]"),
        };
        for _ in 0..2 {
            assert_tells_nothing(&send(&app, call("/", name, args)).await, event.as_str());
        }
    }
}

#[tokio::test]
async fn a_panic_of_what_a_pages_own_function_holds_is_no_broken_connection() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let held = dropped();
        let sijax = sijax.register_callback("own", move |res: Response| {
            let held = held.clone();
            async move {
                res.alert("ran");
                drop(held);
            }
        });
        sijax.process_request().await.into_response()
    }
    let app: Router = Router::new().route("/", get(view).post(view));
    for name in ["own", "nope"] {
        assert_tells_nothing(&send(&app, call("/", name, "[]")).await, name);
    }
    let refused = with(call("/", "own", "[]"), "sec-fetch-site", "cross-site");
    assert_tells_nothing(&send(&app, refused).await, "own");
}
