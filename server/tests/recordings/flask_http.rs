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
    lists::{COMET, Check, List, UPLOAD},
    recording::cases,
    support::block_on,
};

const WAITING: List = &[
    ("comet", COMET),
    ("comet_plain", COMET),
    ("comet_wrong_count", COMET),
    ("upload", UPLOAD),
    ("upload_urlencoded", UPLOAD),
    ("upload_wrong_args", UPLOAD),
    ("upload_no_extra", UPLOAD),
];

const DIFFERENT: List = &[
    ("ctype_upper", "media types are the same in capital letters"),
    ("options", "axum answers OPTIONS by 405, with the same `Allow`"),
    ("cross_origin", "calls from other sites are refused"),
    (
        "parse_lone_surrogate_json",
        "an argument that is no text makes an invalid call, where the original fails",
    ),
    ("parse_nan", "what is no JSON is read as no arguments"),
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

    /// Pages that frameworks make for errors are each framework's own.
    fn recorded(self) -> (u16, Option<String>) {
        let status = self.status_line.split(' ').nth(1).unwrap().parse().unwrap();
        (status, (self.body != "(error page of the framework)").then_some(self.body))
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
    let mut check = Check::new("flask_http", &[("WAITING", WAITING), ("DIFFERENT", DIFFERENT)]);
    for case in cases::<Case>("flask_http") {
        let response = block_on(app.clone().oneshot(case.request())).unwrap();
        let status = response.status().as_u16();
        let content_type = response.headers().get(header::CONTENT_TYPE).cloned();
        let body = block_on(response.into_body().collect()).unwrap().to_bytes();
        let text = String::from_utf8(body.to_vec()).unwrap();
        if status == 200 && text.starts_with('[') {
            // The original sends this as `text/html`, whatever is in it.
            assert_eq!(content_type.unwrap(), "application/json", "{}", case.id);
        }
        let id = case.id.clone();
        let (recorded_status, recorded_body) = case.recorded();
        let ours = (status, recorded_body.is_some().then_some(text));
        check.ran(&id, &ours, &(recorded_status, recorded_body));
    }
    check.finish();
}
