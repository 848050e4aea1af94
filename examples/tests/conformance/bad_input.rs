use crate::{http::send_slowly, server::Server};

const FORM: &str = "application/x-www-form-urlencoded";
const UNAVAILABLE: &str =
    r#"[{"alert":"The action you performed is unavailable! (Sijax error)","type":"alert"}]"#;
const WRONG_WAY: &str =
    r#"[{"alert":"You tried to perform an action in a wrong way! (Sijax error)","type":"alert"}]"#;
const TOO_LARGE: &str = "The body is too large.";
const TOO_MANY: &str = "The form has too many fields.";
const BROKEN: &str = "The body is not a complete form.";

/// What the page of the path begins with.
const PAGE: &str = "<!DOCTYPE html>";

fn call(name: &str, args: &str) -> Vec<u8> {
    format!("sijax_rq={name}&sijax_args={args}").into_bytes()
}

fn nested(depth: usize) -> String {
    format!("[{}1{}]", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn every_bad_request_gets_a_clear_answer() {
    let multipart = "multipart/form-data; boundary=B";
    let part = |name: &str, value: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let half =
        part("sijax_rq", "two") + "--B\r\nContent-Disposition: form-data; name=\"sijax_args\"\r\n\r\n[1";
    let large = format!("sijax_rq=two&sijax_args=[1,2]&pad={}", "x".repeat(10 * 1024 * 1024));

    let table: Vec<(&str, &str, Vec<u8>, u16, &str)> = vec![
        // no call at all: the page of the path answers
        ("no body", FORM, b"".to_vec(), 200, PAGE),
        ("a form of the page's own", FORM, b"a=b&c".to_vec(), 200, PAGE),
        ("JSON", "application/json", br#"{"sijax_rq":"two","sijax_args":[1,2]}"#.to_vec(), 200, PAGE),
        ("a call as plain text", "text/plain", call("two", "[1,2]"), 200, PAGE),
        ("only a name", FORM, b"sijax_rq=two".to_vec(), 200, PAGE),
        ("only arguments", FORM, b"sijax_args=[1,2]".to_vec(), 200, PAGE),
        ("noise", FORM, (0..=255).collect(), 200, PAGE),
        // unknown functions
        ("no such function", FORM, call("nope", "[]"), 200, UNAVAILABLE),
        ("an empty name", FORM, call("", "[]"), 200, UNAVAILABLE),
        ("another case", FORM, call("TWO", "[1,2]"), 200, UNAVAILABLE),
        ("a hostile name", FORM, call("__proto__%00%0d%0a<script>", "[]"), 200, UNAVAILABLE),
        ("a name of 100,000 characters", FORM, call(&"x".repeat(100_000), "[]"), 200, UNAVAILABLE),
        ("a name that is no UTF-8", FORM, call("%ff%fe", "[]"), 200, UNAVAILABLE),
        // arguments
        ("arguments that are no JSON", FORM, call("two", "abc"), 200, WRONG_WAY),
        ("half a list", FORM, call("two", "[1,2"), 200, WRONG_WAY),
        ("a list and more", FORM, call("two", "[1,2] x"), 200, WRONG_WAY),
        ("no JSON of Python", FORM, call("two", "[NaN,Infinity]"), 200, WRONG_WAY),
        ("JSON, but no list", FORM, call("two", "{\"a\":1,\"b\":2}"), 200, WRONG_WAY),
        ("null", FORM, call("two", "null"), 200, WRONG_WAY),
        ("no arguments", FORM, call("two", ""), 200, WRONG_WAY),
        ("too few", FORM, call("two", "[1]"), 200, WRONG_WAY),
        ("too many", FORM, call("two", "[1,2,3]"), 200, WRONG_WAY),
        ("an argument for a function that takes none", FORM, call("boom", "[1]"), 200, WRONG_WAY),
        ("wrong types", FORM, call("typed", "[\"1\",2,3]"), 200, WRONG_WAY),
        ("a float for an integer", FORM, call("typed", "[1.5,\"a\",true]"), 200, WRONG_WAY),
        ("an integer above 64 bits", FORM, call("typed", "[9223372036854775808,\"a\",true]"), 200, WRONG_WAY),
        ("alerts without end", FORM, call("typed", "[9223372036854775807,\"a\",true]"), 200, WRONG_WAY),
        ("5,000 fields", FORM, [call("two", "[1,2]"), b"&a".repeat(5000)].concat(), 400, TOO_MANY),
        ("null for an integer", FORM, call("typed", "[null,\"a\",true]"), 200, WRONG_WAY),
        ("no list of calls", FORM, call("replay", "[5]"), 200, WRONG_WAY),
        ("an unknown method", FORM, call("replay", "[[[\"alert\",1],[\"nope\"]]]"), 200, WRONG_WAY),
        ("a depth of 10,000", FORM, call("two", &nested(10_000)), 200, WRONG_WAY),
        ("a depth of 10,000, unclosed", FORM, call("two", &"[".repeat(10_000)), 200, WRONG_WAY),
        ("too deep objects", FORM, call("two", &format!("[1,{}", "{\"a\":".repeat(10_000))), 200, WRONG_WAY),
        ("5,000 arguments", FORM, call("two", &format!("[{}1]", "1,".repeat(4999))), 200, WRONG_WAY),
        ("a lone surrogate", FORM, call("two", "[\"\\ud800\",1]"), 200, WRONG_WAY),
        (
            "invalid UTF-8",
            FORM,
            call("two", "[\"%ff\",\"\u{e9}\"]"),
            200,
            "[{\"alert\":\"\u{fffd}\",\"type\":\"alert\"},{\"alert\":\"\u{e9}\",\"type\":\"alert\"}]",
        ),
        (
            "raw invalid UTF-8",
            FORM,
            b"sijax_rq=two&sijax_args=[\"\xff\",2]".to_vec(),
            200,
            "[{\"alert\":\"\u{fffd}\",\"type\":\"alert\"},{\"alert\":2,\"type\":\"alert\"}]",
        ),
        // faults of HTTP
        ("10 MB", FORM, large.into_bytes(), 413, TOO_LARGE),
        ("half a multipart body", multipart, half.into_bytes(), 400, BROKEN),
        ("multipart without its end", multipart, part("a", "b").into_bytes(), 400, BROKEN),
        ("multipart without a boundary", "multipart/form-data", b"x".to_vec(), 400, BROKEN),
        ("multipart that is none", multipart, call("two", "[1,2]"), 400, BROKEN),
    ];

    let server = Server::start();
    for (what, content_type, body, status, answer) in &table {
        let reply = server.post("/rpc", content_type, body);
        let text = reply.text();
        assert_eq!(reply.status, *status, "{what}: {text}");
        assert!(if *answer == PAGE { text.starts_with(PAGE) } else { text == *answer }, "{what}: {text}");
        assert!(reply.header("content-type").is_some(), "{what}");
    }
    assert_eq!(server.get("/health", &[]).text(), "ok");
    assert!(server.terminate(), "the server survived all of it");
}

#[test]
fn who_sends_too_much_slowly_hears_the_answer() {
    let server = Server::start();
    let body = vec![b'x'; 5 * 1024 * 1024];
    let head = format!("POST /rpc HTTP/1.1\r\nhost: {}\r\ncontent-type: {FORM}\r\n", server.address());
    assert_eq!(send_slowly(server.address(), &head, &body).status, 413);
    let head = format!("POST /rpc HTTP/1.1\r\nhost: {}\r\nsijax-client: 1\r\n", server.address());
    assert_eq!(send_slowly(server.address(), &head, &body).status, 415);
}

#[test]
fn our_client_is_told_what_was_wrong() {
    let server = Server::start();
    let ours = [("sijax-client", "0.1.0")];
    for (name, args, kind) in [
        ("nope", "[]", "unknown_function"),
        ("two", "[1]", "wrong_arguments"),
        ("two", "abc", "wrong_arguments"),
        ("typed", "[1,2,3]", "wrong_arguments"),
    ] {
        let reply = server.call_with("/rpc", name, args, &ours);
        assert_eq!(reply.status, 200);
        let commands: Vec<serde_json::Value> = serde_json::from_slice(&reply.body).unwrap();
        assert_eq!(commands[0]["type"], "alert", "{name}: the commands of the event come first");
        assert_eq!(commands.last().unwrap()["type"], "sijax_error");
        assert_eq!(commands.last().unwrap()["kind"], kind, "{name}{args}");
    }
    let json = server.request("POST", "/rpc", &[ours[0], ("content-type", "application/json")], b"{}");
    assert_eq!(json.status, 415);
    assert!(json.text().contains("bad_request"), "{}", json.text());
}

#[test]
fn a_function_that_fails_or_panics_tells_nothing_of_the_inside() {
    let server = Server::start();
    for headers in [&[][..], &[("sijax-client", "0.1.0")]] {
        for name in ["boom", "fails"] {
            let reply = server.call_with("/rpc", name, "[]", headers);
            assert_eq!(reply.status, 500, "{name}");
            assert!(reply.body.len() < 200 && !reply.text().contains(".rs"), "{}", reply.text());
            assert!(!reply.text().contains("boom"), "{}", reply.text());
        }
    }
    assert_eq!(server.call("/rpc", "two", "[1,2]").status, 200);
    assert!(server.terminate());
}

#[test]
fn calls_from_other_sites_are_refused() {
    let server = Server::start();
    for (headers, status) in [
        (&[("sec-fetch-site", "cross-site")][..], 403),
        (&[("sec-fetch-site", "same-site")], 403),
        (&[("origin", "https://evil.example")], 403),
        (&[("origin", "null")], 403),
        (&[("sec-fetch-site", "same-origin")], 200),
        (&[], 200),
    ] {
        let reply = server.call_with("/rpc", "two", "[1,2]", headers);
        assert_eq!(reply.status, status, "{headers:?}");
        assert_eq!(reply.text().contains("alert"), status == 200, "{headers:?}");
    }
}
