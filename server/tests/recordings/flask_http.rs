use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use http_body_util::BodyExt as _;
use serde::Deserialize;
use sijax_server::{Response, Rest, Sijax, SijaxPage, route};
use tower::ServiceExt as _;

use crate::{
    lists::{COMET, Check, Different, NotRun, UPLOAD},
    recording::cases,
    support::block_on,
};

const WAITING: NotRun = &[
    ("comet", COMET),
    ("comet_plain", COMET),
    ("comet_wrong_count", COMET),
    ("upload", UPLOAD),
    ("upload_urlencoded", UPLOAD),
    ("upload_wrong_args", UPLOAD),
    ("upload_no_extra", UPLOAD),
];

const DIFFERENT: Different = &[
    ("ctype_upper", r#"200 [{"alert":[1],"type":"alert"}]"#, "media types are the same in capital letters"),
    ("options", "405 ", "a router of axum answers OPTIONS by 405"),
    ("cross_origin", "403 Calls from other sites are refused.", "calls from other sites are refused"),
    (
        "parse_lone_surrogate_json",
        r#"200 [{"alert":"You tried to perform an action in a wrong way! (Sijax error)","type":"alert"}]"#,
        "an argument that is no text makes an invalid call, where the original fails",
    ),
    ("parse_nan", r#"200 [{"alert":[],"type":"alert"}]"#, "what is no JSON is read as no arguments"),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    method: String,
    path: String,
    request_content_type: String,
    request_body: String,
    #[serde(default)]
    request_body_is_latin1_of_bytes: bool,
    #[serde(default)]
    request_body_is_python: bool,
    #[serde(default)]
    request_extra_headers: Vec<String>,
    status_line: String,
    body: String,
}

impl Case {
    fn request(&self) -> Request<Body> {
        let mut request = Request::builder()
            .method(self.method.as_str())
            .uri(&self.path)
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, &self.request_content_type);
        for header in &self.request_extra_headers {
            let (name, value) = header.split_once(": ").unwrap();
            request = request.header(name, value);
        }
        request.body(Body::from(self.sent())).unwrap()
    }

    fn sent(&self) -> Vec<u8> {
        if self.request_body_is_python {
            let (text, pad) = self.request_body.split_once(" + ").unwrap();
            assert_eq!(pad, "'x' * 70000");
            return format!("{}{}", text.trim_matches('\''), "x".repeat(70_000)).into_bytes();
        }
        if self.request_body_is_latin1_of_bytes {
            return self.request_body.chars().map(|c| u8::try_from(c).unwrap()).collect();
        }
        self.request_body.clone().into_bytes()
    }

    /// Status and body.
    fn recorded(&self) -> String {
        format!("{} {}", self.status_line.split(' ').nth(1).unwrap(), self.body)
    }

    /// Pages that frameworks make for errors are each framework's own.
    fn is_page_of_framework(&self) -> bool {
        self.body == "(error page of the framework)"
    }
}

/// The application that was recorded.
fn app() -> Router {
    let sijax = Sijax::new()
        .register_callback("say_hello", async |res: Response, from: String, to: String| {
            res.alert(format!("Hello from {from} to {to}")).css("a", "color", "green");
        })
        .register_callback("echo", async |res: Response, Rest(args): Rest| _ = res.alert(args))
        .register_callback("nothing", async || {})
        .register_callback("unicode", async |res: Response| _ = res.alert("ñ😀\u{2028}</script>"))
        .register_callback("boom", async || Err::<(), _>(StatusCode::INTERNAL_SERVER_ERROR));
    Router::new().route("/", route(async |page: SijaxPage| page.get_js(), sijax))
}

#[test]
fn requests_are_answered_as_by_flask() {
    let app = app();
    let mut check = Check::new("flask_http", DIFFERENT, &[WAITING]);
    for case in cases::<Case>("flask_http") {
        if WAITING.iter().any(|(id, _)| *id == case.id) {
            check.cannot_run(&case.id);
            continue;
        }
        let response = block_on(app.clone().oneshot(case.request())).unwrap();
        let status = response.status().as_u16();
        let content_type = response.headers().get(header::CONTENT_TYPE).cloned();
        let body = block_on(response.into_body().collect()).unwrap().to_bytes();
        let text = std::str::from_utf8(&body).unwrap();
        if status == 200 && text.starts_with('[') {
            // The original sends this as `text/html`, whatever is in it.
            assert_eq!(content_type.unwrap(), "application/json", "{}", case.id);
        }
        let is_error_of_both = case.is_page_of_framework() && status >= 400;
        let text = if is_error_of_both { &case.body } else { text };
        check.ran(&case.id, &format!("{status} {text}"), &case.recorded());
    }
    check.finish();
}
