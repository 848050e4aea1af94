use axum::{Router, http::StatusCode};
use sijax_server::{Response, Sijax, route};

use crate::support::{FORM, Reply, call, form, page, post, send, with};

const MARKUP: &str = r#"["<img src=x onerror=alert(document.domain)><script>alert(1)</script>"]"#;

fn echo() -> Sijax {
    Sijax::new()
        .register_callback("echo", async |res: Response, text: String| {
            res.html("#out", text);
        })
        .register_callback("fails", async |text: String| Err::<(), _>((StatusCode::CONFLICT, text)))
}

fn assert_is_no_page(reply: &Reply) {
    let kind = reply.headers["content-type"].to_str().unwrap();
    assert!(!kind.contains("html") && !kind.contains("xml"), "{kind}");
    assert_eq!(reply.headers["x-content-type-options"], "nosniff");
}

#[tokio::test]
async fn markup_in_a_form_that_another_site_posts_is_refused_and_not_echoed() {
    let app = Router::new().route("/", route(page, echo()));
    for name in ["echo", "fails", "<script>alert(1)</script>"] {
        for site in ["cross-site", "same-site"] {
            let reply = send(&app, with(call("/", name, MARKUP), "sec-fetch-site", site)).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN);
            assert_is_no_page(&reply);
            assert!(!reply.text.contains(['<', '>']), "{}", reply.text);
        }
    }
}

#[tokio::test]
async fn markup_that_is_echoed_to_any_caller_is_never_a_page() {
    let app = Router::new().route("/", route(page, echo().with_insecure_cross_site()));
    let multipart = "--B\r\nContent-Disposition: form-data; name=\"sijax_rq\"\r\n\r\necho\r\n\
        --B\r\nContent-Disposition: form-data; name=\"sijax_args\"\r\n\r\n[\"<script>\"]\r\n--B--\r\n";
    let calls = [
        (200, call("/", "echo", MARKUP)),
        (200, with(call("/", "echo", MARKUP), "accept", "text/html")),
        (200, with(call("/", "echo", MARKUP), "sec-fetch-dest", "iframe")),
        (200, with(call("/", "echo", MARKUP), "sijax-client", "1")),
        (200, post("/", "multipart/form-data; boundary=B", multipart)),
        (200, call("/", "<script>alert(1)</script>", "[]")),
        (200, call("/", "echo", "[<script>]")),
        (200, with(call("/", "echo", "[{\"<script>\":1}]"), "sijax-client", "<script>")),
        (409, call("/", "fails", MARKUP)),
        (409, with(call("/", "fails", MARKUP), "accept", "text/html")),
        (400, post("/", "multipart/form-data; boundary=<script>", "<script>")),
        (415, with(post("/", "text/html", "<script>"), "sijax-client", "1")),
        (
            400,
            post("/", FORM, form(&[("sijax_rq", "echo"), ("sijax_args", MARKUP)]) + &"&<b>=<i>".repeat(4097)),
        ),
    ];
    for (status, request) in calls {
        let shown = format!("{request:?}");
        let reply = send(&app, with(request, "sec-fetch-site", "cross-site")).await;
        assert_eq!(reply.status.as_u16(), status, "{shown}");
        assert_is_no_page(&reply);
    }
}

#[tokio::test]
async fn a_function_cannot_make_its_reply_a_page() {
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response, text: String| {
        res.html("#out", text).add_parts([
            ("content-type", "text/html"),
            ("x-content-type-options", "no"),
            ("cache-control", "public"),
        ]);
    });
    let app = Router::new().route("/", route(page, sijax));
    let reply = send(&app, call("/", "f", MARKUP)).await;
    assert_is_no_page(&reply);
    assert_eq!(reply.headers["content-type"], "application/json");
    assert_eq!(reply.headers["cache-control"], "no-store");
    for name in ["content-type", "x-content-type-options", "cache-control"] {
        assert_eq!(reply.headers.get_all(name).iter().count(), 1, "{name}");
    }
}
