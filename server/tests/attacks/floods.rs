use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use sijax_server::{Arg, ExtraFields, JsonStyle, JsonText, Limits, Response, Rest, Sijax, read_call, route};

use crate::support::{FORM, Reply, WRONG_WAY, alert, call, form, page, post, send, with};

/// More than any of these needs in a debug build on a busy machine, and far less than work that grows
/// with the square of the input.
const PATIENCE: Duration = Duration::from_secs(20);

/// A tenth of what axum lets in: enough for squares to show, were there any.
const LARGE: usize = 200_000;

/// What axum lets in, unless it is told otherwise.
const LIMIT: usize = 2 * 1024 * 1024;

fn app() -> Router {
    let sijax: Sijax = Sijax::new()
        .register_callback("rest", async |res: Response, Rest(all): Rest| {
            res.alert(all);
        })
        .register_callback("any", async |res: Response, value: serde_json::Value| {
            res.alert(value);
        })
        .register_callback("text", async |res: Response, value: JsonText| {
            res.alert(value);
        })
        .register_callback("map", async |res: Response, map: HashMap<String, i64>| {
            res.alert(map.len());
        })
        .register_callback("fields", async |res: Response, fields: ExtraFields| {
            res.alert(fields.0.len());
        })
        .register_callback("unit", async |Arg(()): Arg<()>| ());
    Router::new().route("/", route(page, sijax.set_json_style(JsonStyle::default().sort_keys(true))))
}

async fn in_time(what: &str, request: Request<Body>) -> Reply {
    let begun = Instant::now();
    let reply = send(&app(), request).await;
    assert!(begun.elapsed() < PATIENCE, "{what}: {:?}", begun.elapsed());
    reply
}

fn filled(open: &str, item: &str, close: &str) -> String {
    let count = (LARGE - open.len() - close.len()) / item.len();
    format!("{open}{}{close}", item.repeat(count))
}

#[tokio::test]
async fn endless_brackets_quotes_and_escapes_are_read_once() {
    for (what, args) in [
        ("[", filled("", "[", "")),
        ("[]", filled("[", "[],", "[]]")),
        ("{", filled("[", "{\"a\":", "")),
        ("]", filled("[", "]", "")),
        ("strings", filled("[", "\"\",", "1]")),
        ("escapes", filled("[\"", "\\\\", "\"]")),
        ("quotes", filled("[\"", "\\\"", "\"]")),
        ("an open string", filled("[\"", "\\n", "")),
        ("surrogates", filled("[\"", "\\ud83d\\ude00", "\"]")),
        ("digits", filled("[", "9", "]")),
        ("an exponent", filled("[1e", "9", "]")),
        ("blanks", filled("[", " ", "1]")),
        ("commas", filled("[1", ",", "]")),
    ] {
        for name in ["rest", "any", "text", "unit"] {
            let body = format!("sijax_rq={name}&sijax_args={args}");
            let reply = in_time(what, post("/", FORM, body)).await;
            assert_eq!(reply.status, StatusCode::OK, "{what}");
        }
    }
    let reply = in_time("[", post("/", FORM, filled("sijax_rq=rest&sijax_args=", "[", ""))).await;
    assert_eq!(reply.text, alert(WRONG_WAY), "what is too deep does not run as if it were nothing");
}

#[tokio::test]
async fn as_many_arguments_as_there_may_be_are_read_and_more_are_not() {
    let list = |count: usize| format!("[{}]", vec!["\"a\""; count].join(","));
    let reply = in_time("4096", call("/", "rest", &list(4096))).await;
    assert_eq!(reply.text.matches("\"a\"").count(), 4096);
    let reply = in_time("4097", call("/", "rest", &list(4097))).await;
    assert_eq!(reply.text, alert(WRONG_WAY));
    let reply = in_time("many", call("/", "any", &list(200_000))).await;
    assert_eq!(reply.text, alert(WRONG_WAY));
}

#[tokio::test]
async fn keys_that_are_many_or_all_the_same_cost_what_they_weigh() {
    let members = |key: fn(usize) -> String| {
        let members: Vec<_> = (0..20_000).map(|number| format!("\"{}\":{number}", key(number))).collect();
        format!("[{{{}}}]", members.join(","))
    };
    for (what, args) in [
        ("different", members(|number| number.to_string())),
        ("the same", members(|_| "a".to_owned())),
        ("going down", members(|number| format!("{:06}", 100_000 - number))),
    ] {
        for name in ["map", "any", "text"] {
            let reply = in_time(what, post("/", FORM, format!("sijax_rq={name}&sijax_args={args}"))).await;
            assert_eq!(reply.status, StatusCode::OK, "{what} {name}");
        }
    }
}

#[tokio::test]
async fn a_hundred_thousand_fields_are_refused_as_soon_as_they_are_counted() {
    let call = form(&[("sijax_rq", "fields"), ("sijax_args", "[]")]);
    let many: String = (0..100_000).map(|number| format!("&f{number}=v")).collect();
    for (what, body) in [
        ("before", format!("{}&{call}", &many[1..])),
        ("behind", format!("{call}{many}")),
        ("the call's own, again and again", format!("{call}{}", "&sijax_args=[1]&sijax_rq=x".repeat(50_000))),
        ("separators", format!("{call}{}", "&".repeat(1_000_000))),
        ("half escapes", format!("{call}&a={}", "%".repeat(1_000_000))),
    ] {
        let reply = in_time(what, post("/", FORM, body)).await;
        let refused = matches!(what, "before" | "behind");
        assert_eq!(reply.status.as_u16(), if refused { 400 } else { 200 }, "{what}: {}", reply.text);
    }
}

#[tokio::test]
async fn a_multipart_form_of_empty_parts_or_of_what_is_nearly_its_end_is_read_once() {
    let part = |name: &str, value: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let own = part("sijax_rq", "fields") + &part("sijax_args", "[]");
    for (what, status, body) in [
        ("parts", 400, own.clone() + &part("a", "").repeat(20_000) + "--B--\r\n"),
        ("parts of the call", 200, own.clone() + &part("sijax_rq", "x").repeat(10_000) + "--B--\r\n"),
        ("nearly the end", 200, own.clone() + &part("a", &"\r\n--".repeat(400_000)) + "--B--\r\n"),
        ("line breaks", 200, own.clone() + &part("a", &"\r\n".repeat(800_000)) + "--B--\r\n"),
        ("no end", 400, own.clone() + &"\r\n--".repeat(400_000)),
        ("a header without end", 400, own.clone() + "--B\r\n" + &"a".repeat(1_000_000)),
        ("headers without end", 400, own.clone() + "--B\r\n" + &"a: b\r\n".repeat(200_000)),
        ("no part", 400, "\r\n".repeat(800_000)),
        ("behind the end", 200, own.clone() + "--B--\r\n" + &part("a", "").repeat(30_000)),
    ] {
        let reply = in_time(what, post("/", "multipart/form-data; boundary=B", body)).await;
        assert_eq!(reply.status.as_u16(), status, "{what}: {}", reply.text);
    }
    let long = "b".repeat(500_000);
    let head = format!("multipart/form-data; boundary={long}");
    in_time("a long boundary", post("/", &head, format!("--{long}").repeat(2))).await;
}

#[tokio::test]
async fn headers_of_a_form_that_are_no_such_are_read_in_time() {
    for content_type in [
        "multipart/form-data; ".to_owned() + &"boundary=\"".repeat(5_000),
        "multipart/form-data;".repeat(3_000),
        "multipart/form-data; boundary=\"\"".to_owned(),
        "multipart/form-data; boundary=".to_owned(),
        ";".repeat(50_000),
    ] {
        let request = post("/", &content_type, "sijax_rq=fields&sijax_args=[]");
        let (parts, _) = request.into_parts();
        let begun = Instant::now();
        let read =
            read_call(&parts.headers, "sijax_rq=fields&sijax_args=[]".into(), &Limits::default()).await;
        assert!(!matches!(read, Ok(Some(_))), "{content_type:.40}");
        assert!(begun.elapsed() < PATIENCE, "{content_type:.40}");
    }
}

#[tokio::test]
async fn what_is_above_the_limit_is_counted_and_not_kept() {
    let body = "x".repeat(LIMIT + 1);
    for request in [
        post("/", FORM, body.clone()),
        post("/", "multipart/form-data; boundary=B", body.clone()),
        with(post("/", FORM, body), "expect", "100-continue"),
    ] {
        assert_eq!(in_time("above", request).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}
