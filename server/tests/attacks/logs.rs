use std::{
    io,
    sync::{Arc, Mutex},
};

use axum::{Router, http::StatusCode};
use sijax_server::{Arg, InvalidCall, Response, Sijax, route};
use tracing_subscriber::fmt::MakeWriter;

use crate::support::{call, ok, page, send, with};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What an application that logs as most do has in its log afterwards.
async fn logged(work: impl Future<Output = ()>) -> String {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).without_time().finish();
    let guard = tracing::subscriber::set_default(subscriber);
    work.await;
    drop(guard);
    let bytes = log.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

#[derive(serde::Deserialize)]
enum Colour {
    Red,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Empty {}

fn app() -> Router {
    let sijax: Sijax = Sijax::new()
        .register_callback("known", async |res: Response, n: i64| {
            res.alert(n);
        })
        .register_callback("variant", async |Arg(Colour::Red): Arg<Colour>| ())
        .register_callback("member", async |Arg(Empty {}): Arg<Empty>| ())
        .register_callback("refuses", async |why: String| Err::<(), _>(InvalidCall::new(why)))
        .register_callback("panics", async |why: String| {
            if !why.is_empty() {
                std::panic::panic_any(why);
            }
        });
    Router::new().route("/", route(page, sijax))
}

#[tokio::test]
async fn a_call_that_goes_nowhere_is_logged_with_the_names_that_there_are() {
    let app = app();
    let log = logged(async { drop(ok(&app, "/", "knwon", "[]").await) }).await;
    assert_eq!(log.lines().count(), 1, "{log}");
    for told in ["WARN", "knwon", "not registered", "known", "refuses"] {
        assert!(log.contains(told), "{told}: {log}");
    }
    let log = logged(async { drop(ok(&app, "/", "known", "[\"a\"]").await) }).await;
    for told in ["WARN", "known", "wrong way", "argument 1"] {
        assert!(log.contains(told), "{told}: {log}");
    }
    assert_eq!(logged(async { drop(ok(&app, "/", "known", "[1]").await) }).await, "");
}

#[tokio::test]
async fn a_server_error_is_logged_with_its_function_and_no_other_answer_is() {
    for (status, is_error) in
        [(StatusCode::FORBIDDEN, false), (StatusCode::SEE_OTHER, false), (StatusCode::BAD_GATEWAY, true)]
    {
        let sijax: Sijax = Sijax::new().register_callback("fails", async move || Err::<(), _>(status));
        let app = Router::new().route("/", route(page, sijax));
        let log = logged(async { drop(send(&app, call("/", "fails", "[]")).await) }).await;
        assert_eq!(log.lines().count(), usize::from(is_error), "{status}: {log}");
        assert_eq!(log.contains("ERROR") && log.contains("fails"), is_error, "{status}: {log}");
    }
}

#[tokio::test]
async fn line_breaks_and_escapes_in_what_a_page_sends_forge_no_line_of_the_log() {
    let app = app();
    let forged = "x\n ERROR all is lost\r\u{1b}[2J\u{85}\u{2028}\u{9b}31m\u{7f}\0";
    let escaped = serde_json::to_string(forged).unwrap();
    let calls = [
        call("/", forged, "[]"),
        with(call("/", forged, "[]"), "sec-fetch-site", "cross-site"),
        call("/", "known", &format!("[{escaped}]")),
        call("/", "known", forged),
        call("/", "variant", &format!("[{escaped}]")),
        call("/", "member", &format!("[{{{escaped}:1}}]")),
        call("/", "refuses", &format!("[{escaped}]")),
        call("/", "panics", &format!("[{escaped}]")),
    ];
    for request in calls {
        let shown = format!("{request:?}");
        let log = logged(async { drop(send(&app, request).await) }).await;
        assert!(log.ends_with('\n') && log.lines().count() == 1, "{shown}: {log:?}");
        let inside: Vec<char> = log.trim_end_matches('\n').chars().filter(|c| c.is_control()).collect();
        assert!(inside.is_empty(), "{shown}: {log:?}");
    }
}

#[tokio::test]
async fn nobody_fills_the_log_with_long_names() {
    let app = app();
    let long = "\u{1}".repeat(100_000);
    let escaped = serde_json::to_string(&long).unwrap();
    for request in [
        call("/", &long, "[]"),
        with(call("/", &long, "[]"), "sec-fetch-site", "cross-site"),
        call("/", "variant", &format!("[{escaped}]")),
        call("/", "known", &format!("[{escaped}]")),
    ] {
        let log = logged(async { drop(send(&app, request).await) }).await;
        assert!(!log.is_empty() && log.len() < 5000, "{} bytes", log.len());
    }
}
