use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    thread,
};

use axum::{Router, body::Body, http::Request};
use http_body_util::BodyExt as _;
use serde::Deserialize;
use sijax_server::SijaxPage;
use tower::ServiceExt as _;

use crate::{
    lists::{Check, Different},
    recording::cases,
    support::{block_on, unescaped},
};

const AS_SENT: &str = "Werkzeug takes the target apart and spells it anew; ours stays as it was sent";

const DIFFERENT: Different = &[
    ("plus", "/a+b?c+d", AS_SENT),
    ("unicode_raw", "/caf\\u00e9?q=\\u00e9", "read as UTF-8, where Werkzeug takes each byte for a character"),
    ("lt_encoded", "/?q=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E", AS_SENT),
    ("lt_path", "/%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E", AS_SENT),
    ("lt_path_raw", "", "hyper refuses it with 400"),
    ("semicolon", "/a;b?c;d", AS_SENT),
    ("newline_encoded", "/a%0Ab?q=%0D%0A", "axum has a route for it, which Flask had not"),
    ("at", "/@user:x", AS_SENT),
    ("brackets", "/?a[b]=1&a%5Bc%5D=2", AS_SENT),
];

#[derive(Deserialize)]
struct Case {
    id: String,
    request_target: String,
    host: String,
    js: String,
}

async fn page(page: SijaxPage) -> String {
    page.get_js()
}

/// A server over a real socket: it ends with the tests.
fn serve() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, Router::new().fallback(page)).await.unwrap();
        });
    });
    address
}

/// What a page says that was asked for by exactly this target; nothing, when it was refused.
fn get(address: SocketAddr, target: &str, host: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    let (head, body) = reply.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 ") || head.starts_with("HTTP/1.1 400 "), "{head}");
    unescaped(body)
}

#[test]
fn pages_know_by_which_target_they_were_asked_for() {
    let address = serve();
    let mut check = Check::new("flask_request_uri", DIFFERENT, &[]);
    for case in cases::<Case>("flask_request_uri") {
        let ours =
            get(address, &case.request_target, &case.host.replace("PORT", &address.port().to_string()));
        let uri = |js: &str| {
            let uri = js.strip_prefix("Sijax.setRequestUri(\"").and_then(|js| js.strip_suffix("\");"));
            uri.map_or(js.to_owned(), str::to_owned)
        };
        check.ran(&case.id, &uri(&ours), &uri(&case.js));
    }
    check.finish();
}

#[derive(Deserialize)]
struct Mounted {
    id: String,
    environ: Environ,
    js: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
struct Environ {
    script_name: String,
    path_info: String,
    query_string: String,
    http_host: String,
}

#[test]
fn pages_of_a_nested_router_know_their_whole_target() {
    let app = Router::new().nest("/app", Router::new().fallback(page)).fallback(page);
    let mut check = Check::new("flask_request_uri_mounted", &[], &[]);
    for Mounted { id, environ, js } in cases("flask_request_uri_mounted") {
        let mut target = environ.script_name + &environ.path_info;
        if !environ.query_string.is_empty() {
            target = target + "?" + &environ.query_string;
        }
        let request = Request::get(target).header("host", environ.http_host).body(Body::empty()).unwrap();
        let response = block_on(app.clone().oneshot(request)).unwrap();
        let body = block_on(response.into_body().collect()).unwrap().to_bytes();
        check.ran(&id, &unescaped(std::str::from_utf8(&body).unwrap()), &js);
    }
    check.finish();
}
