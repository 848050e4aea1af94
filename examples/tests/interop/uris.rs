//! Where pages send their calls.

use crate::{compare::compare, request::Request};

#[test]
fn pages_are_given_the_same_code() {
    let requests: Vec<Request> = [
        "/js",
        "/js?request_uri=",
        "/js?request_uri=/a/b?c=d%26e%23f",
        "/js?request_uri=%C3%A9%F0%9F%98%80%E2%80%A8%7F",
        "/js?request_uri=%22%5C%0A%0D%09%00'",
        "/js?request_uri=%3C/script%3E%3C!--%26",
        "/js?request_uri=//evil.example/",
        "/js?request_uri=/x&json_uri=/json2.js",
        "/js?request_uri=/x&json_uri=",
        "/js?json_uri=json2.js",
        "/js?x",
        "/js?a=1&b=%C3%A9",
        "/js?a+b",
        "/js?request_uri=a+b%2Bc",
        "/js?request_uri=%ff",
        "/rpc",
        "/rpc?a=1",
        "/rpc?a=b/c",
        "/events",
        "/object?x=y",
        "/per-request",
        "/health",
        "/nowhere",
    ]
    .into_iter()
    .map(Request::get)
    .collect();
    compare("uris", &requests);
}
