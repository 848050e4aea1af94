use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    Router,
    extract::Request,
    http::HeaderMap,
    response::{IntoResponse as _, Response as HttpResponse},
    routing::get,
};
use sijax_server::{Commands, Event, ExtraFields, FunctionName, Response, Sijax, SijaxRequest, route};
use tokio::task::{JoinSet, yield_now};

use crate::support::{FORM, UNAVAILABLE, alert, call, form, ok, page, post, send, with};

const CALLS: usize = 400;

/// Lets other calls run, a different number of times for each.
async fn pause(seed: &str) {
    for _ in 0..seed.bytes().map(usize::from).sum::<usize>() % 7 + 1 {
        yield_now().await;
    }
}

fn user(headers: &HeaderMap) -> String {
    headers["x-user"].to_str().unwrap().to_owned()
}

/// Queues who calls, on and on, with others in between.
async fn work(res: Response, headers: HeaderMap, name: FunctionName, secret: String, fields: ExtraFields) {
    let user = user(&headers);
    res.alert(format!("{name} for {user}"));
    pause(&user).await;
    res.html("#secret", &secret).add_parts([("set-cookie", format!("user={user}"))]);
    for _ in 0..3 {
        pause(&secret).await;
        res.call("show", (&user, &secret, fields.get("room")));
    }
}

async fn before(res: Response, headers: HeaderMap) {
    pause(&user(&headers)).await;
    res.alert(format!("before {}", user(&headers)));
}

async fn after(res: Response, headers: HeaderMap) {
    pause(&user(&headers)).await;
    res.alert(format!("after {}", user(&headers)))
        .insert_header("x-answered".parse().unwrap(), user(&headers).parse().unwrap());
}

fn site() -> Sijax {
    Sijax::new()
        .register_callback("work", work)
        .register_event(Event::BeforeProcessing, before)
        .register_event(Event::AfterProcessing, after)
}

/// A page that captures who asks, as functions of the original do.
async fn per_request(request: Request) -> HttpResponse {
    use axum::extract::FromRequest as _;

    let user = user(request.headers());
    let sijax: SijaxRequest = SijaxRequest::from_request(request, &()).await.unwrap();
    pause(&user).await;
    let sijax = sijax.register_callback(
        "own",
        move |res: Response, secret: String, fields: ExtraFields| async move {
            res.alert(format!("own for {user}"));
            pause(&user).await;
            res.html("#secret", &secret).add_parts([("set-cookie", format!("user={user}"))]);
            for _ in 0..3 {
                pause(&secret).await;
                res.call("show", (&user, &secret, fields.get("room")));
            }
        },
    );
    sijax.process_request().await.into_response()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn calls_at_the_same_time_never_get_answers_of_each_other() {
    let layered = Router::new().route("/layered", get(per_request).post(per_request)).layer(site().layer());
    let app: Router = Router::new().route("/site", route(page, site())).merge(layered);
    let mut calls = JoinSet::new();
    for number in 0..CALLS {
        let app = app.clone();
        calls.spawn(async move {
            let (path, name) = [("/site", "work"), ("/layered", "work"), ("/layered", "own")][number % 3];
            let (user, secret, room) =
                (format!("user{number}"), format!("secret of {number}"), format!("room{number}"));
            let args = serde_json::to_string(&[&secret]).unwrap();
            let body = form(&[("room", &room), ("sijax_rq", name), ("sijax_args", &args)]);
            let reply = send(&app, with(post(path, FORM, body), "x-user", &user)).await;
            let shown = || (&user, &secret, &room);
            let expected = Commands::new()
                .alert(format!("before {user}"))
                .alert(format!("{name} for {user}"))
                .html("#secret", &secret)
                .call("show", shown())
                .call("show", shown())
                .call("show", shown())
                .alert(format!("after {user}"));
            assert_eq!(reply.text, expected.into_json().unwrap());
            let cookies: Vec<_> = reply.headers.get_all("set-cookie").iter().collect();
            assert_eq!(cookies, [format!("user={user}").as_str()]);
            assert_eq!(reply.headers["x-answered"], user.as_str());
        });
    }
    let mut answered = 0;
    while let Some(done) = calls.join_next().await {
        done.unwrap();
        answered += 1;
    }
    assert_eq!(answered, CALLS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_handle_that_a_function_keeps_for_all_leads_into_no_later_reply() {
    static KEPT: Mutex<Vec<Response>> = Mutex::new(Vec::new());

    let sijax: Sijax = Sijax::new()
        .register_callback("keep", async |res: Response| {
            res.alert("kept");
            KEPT.lock().unwrap_or_else(PoisonError::into_inner).push(res);
        })
        .register_callback("leak", async |res: Response, secret: String| {
            let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner).clone();
            for other in &kept {
                other.alert(&secret).append(Commands::new().alert(&secret));
                other.add_parts([("set-cookie", secret.as_str())]);
            }
            yield_now().await;
            assert!(kept.iter().all(|other| other.take().is_empty()));
            res.alert("mine");
        });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(ok(&app, "/", "keep", "[]").await, alert("kept"));
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let app = app.clone();
        calls.spawn(async move { assert_eq!(ok(&app, "/", "leak", "[\"secret\"]").await, alert("mine")) });
    }
    while let Some(done) = calls.join_next().await {
        done.unwrap();
    }
    let reply = send(&app, call("/", "keep", "[]")).await;
    assert_eq!(reply.text, alert("kept"));
    assert!(!reply.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn what_one_request_registers_the_next_cannot_call() {
    let calls = Arc::new(Mutex::new(0));
    let counted = calls.clone();
    let view = move |sijax: SijaxRequest| {
        let first = {
            let mut calls = counted.lock().unwrap();
            *calls += 1;
            *calls == 1
        };
        async move {
            let sijax = if first {
                sijax.register_callback("once", async |res: Response| {
                    res.alert("once");
                })
            } else {
                sijax
            };
            sijax.process_request().await.into_response()
        }
    };
    let app: Router =
        Router::new().route("/", get(view.clone()).post(view)).layer(Sijax::<()>::new().layer());
    assert_eq!(ok(&app, "/", "once", "[]").await, alert("once"));
    assert_eq!(ok(&app, "/", "once", "[]").await, alert(UNAVAILABLE));
    assert_eq!(*calls.lock().unwrap(), 2);
}
