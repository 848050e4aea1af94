use axum::{Router, http::StatusCode};
use sijax_server::{Event, FunctionName, Response, Sijax, route};

use crate::support::{FORM, UNAVAILABLE, alert, call, ok, page, post, send};

/// Names that mean something somewhere: to a script, a terminal, a file system, C, HTML.
const HOSTILE: [&str; 16] = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "",
    " ",
    "\0",
    "a\0b",
    "\n\r\t\u{b}\u{1b}[31m",
    "\u{85}\u{2028}\u{202e}\u{feff}",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "';--",
    "${7*7}{{7*7}}%s%n",
    "\u{10FFFF}\u{1F4A9}",
];

#[tokio::test]
async fn names_that_are_members_of_every_object_are_no_functions() {
    let sijax: Sijax = Sijax::new().register_callback("f", async || ());
    let app = Router::new().route("/", route(page, sijax));
    for name in HOSTILE {
        assert_eq!(ok(&app, "/", name, "[]").await, alert(UNAVAILABLE), "{name:?}");
    }
    for size in [1_000, 1_000_000] {
        assert_eq!(ok(&app, "/", &"x".repeat(size), "[]").await, alert(UNAVAILABLE));
    }
}

#[tokio::test]
async fn a_hostile_name_calls_what_is_registered_by_just_that_name() {
    let sijax = HOSTILE.iter().enumerate().fold(Sijax::<()>::new(), |sijax, (number, name)| {
        sijax.register_callback(*name, async move |res: Response, called: FunctionName| {
            res.alert((number, called.as_str()));
        })
    });
    let app = Router::new().route("/", route(page, sijax));
    for (number, name) in HOSTILE.iter().enumerate() {
        let text = ok(&app, "/", name, "[]").await;
        let commands: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(commands[0]["alert"], serde_json::json!([number, name]));
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_name_no_function() {
    let sijax: Sijax = Sijax::new().register_callback("f", async || ()).register_event(
        Event::InvalidRequest,
        async |res: Response, name: FunctionName| {
            res.alert(name.as_str());
        },
    );
    let app = Router::new().route("/", route(page, sijax));
    let replaced = "f\u{fffd}";
    for name in [&b"f\xff"[..], b"f\xc0", b"f%ff", b"f%C0", b"f%ed"] {
        let body = [b"sijax_args=[]&sijax_rq=", name].concat();
        let multipart = [
            &b"--B\r\nContent-Disposition: form-data; name=\"sijax_rq\"\r\n\r\n"[..],
            if name.contains(&b'%') { b"f\xed" } else { name },
            b"\r\n--B\r\nContent-Disposition: form-data; name=\"sijax_args\"\r\n\r\n[]\r\n--B--\r\n",
        ]
        .concat();
        for request in [post("/", FORM, body), post("/", "multipart/form-data; boundary=B", multipart)] {
            let reply = send(&app, request).await;
            assert_eq!((reply.status, reply.text), (StatusCode::OK, alert(replaced)));
        }
    }
}

#[tokio::test]
async fn a_name_that_a_hook_shows_stays_a_string() {
    let sijax: Sijax =
        Sijax::new().register_event(Event::InvalidRequest, async |res: Response, name: FunctionName| {
            res.alert(name.as_str()).call("show", (name.as_str(),)).redirect(name.as_str());
        });
    let app = Router::new().route("/", route(page, sijax));
    for name in HOSTILE {
        let reply = send(&app, call("/", name, "[]")).await;
        let commands: serde_json::Value = serde_json::from_str(&reply.text).unwrap();
        assert_eq!(commands[0]["alert"], name);
        assert_eq!(commands[1]["params"], serde_json::json!([name]));
        let script = commands[2]["script"].as_str().unwrap();
        let literal = script.strip_prefix("window.location = ").and_then(|js| js.strip_suffix(';')).unwrap();
        assert_eq!(serde_json::from_str::<String>(literal).unwrap(), name);
    }
}
