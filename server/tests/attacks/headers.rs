use axum::{
    Router,
    http::{HeaderName, HeaderValue, StatusCode, header::SET_COOKIE},
    response::AppendHeaders,
};
use sijax_server::{Response, Sijax, route};

use crate::support::{alert, call, page, send};

/// A function as careless as can be: it takes what the page sends for a header.
async fn set(res: Response, name: String, value: String) -> Result<(), (StatusCode, &'static str)> {
    let name = HeaderName::try_from(name).map_err(|_| (StatusCode::BAD_REQUEST, "no name"))?;
    let value = HeaderValue::try_from(value).map_err(|_| (StatusCode::BAD_REQUEST, "no value"))?;
    res.alert("set").insert_header(name, value);
    Ok(())
}

fn app() -> Router {
    let sijax: Sijax = Sijax::new()
        .register_callback("set", set)
        .register_callback("parts", async |res: Response, name: String, value: String| {
            res.alert("set").add_parts([(name, value)]);
        })
        .register_callback("error", async |name: String, value: String| {
            Err::<(), _>((StatusCode::CONFLICT, [(name, value)], "refused"))
        })
        .register_callback("redirect", async |res: Response, uri: String| {
            res.redirect(uri);
        });
    Router::new().route("/", route(page, sijax))
}

#[tokio::test]
async fn line_breaks_in_a_header_split_no_response() {
    for (name, value) in [
        ("x-a", "b\\r\\nset-cookie: evil=1"),
        ("x-a", "b\\nset-cookie: evil=1"),
        ("x-a", "b\\r\\n\\r\\n<script>"),
        ("x-a", "b\\u0000c"),
        ("x-a\\r\\nset-cookie", "evil=1"),
        ("x-a: b", "c"),
        ("", "b"),
    ] {
        for function in ["set", "parts", "error"] {
            let reply = send(&app(), call("/", function, &format!("[\"{name}\",\"{value}\"]"))).await;
            assert!(!reply.headers.contains_key("set-cookie"), "{function} {name} {value}");
            assert!(!reply.headers.contains_key("x-a"), "{function} {name} {value}");
            assert!(!reply.text.contains("script"), "{}", reply.text);
        }
    }
    let reply = send(&app(), call("/", "parts", r#"["x-a","b\r\nc"]"#)).await;
    assert_eq!(
        (reply.status, reply.text),
        (StatusCode::OK, alert("set")),
        "the commands go out all the same"
    );
}

#[tokio::test]
async fn headers_that_say_where_a_reply_ends_are_not_for_functions() {
    for name in ["content-length", "Transfer-Encoding"] {
        for function in ["set", "parts"] {
            for value in ["1", "0", "chunked", "identity"] {
                let reply = send(&app(), call("/", function, &format!("[\"{name}\",\"{value}\"]"))).await;
                assert_eq!(reply.text, alert("set"));
                let own = reply.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
                assert!(own.is_none_or(|own| own == alert("set").len().to_string()), "{name} {value}");
                assert!(!reply.headers.contains_key("transfer-encoding"));
            }
        }
    }
}

#[tokio::test]
async fn line_breaks_in_a_redirect_stay_in_its_string() {
    let reply = send(&app(), call("/", "redirect", r#"["/a\r\nset-cookie: evil=1\";alert(1);\""]"#)).await;
    assert!(!reply.headers.contains_key("set-cookie") && !reply.headers.contains_key("location"));
    let commands: serde_json::Value = serde_json::from_str(&reply.text).unwrap();
    let script = commands[0]["script"].as_str().unwrap();
    let literal = script.strip_prefix("window.location = ").and_then(|js| js.strip_suffix(';')).unwrap();
    let uri: String = serde_json::from_str(literal).unwrap();
    assert_eq!(uri, "/a\r\nset-cookie: evil=1\";alert(1);\"");
}

#[tokio::test]
async fn cookies_of_a_function_reach_the_browser_each_for_itself() {
    let sijax: Sijax = Sijax::new().register_callback("login", async |res: Response, user: String| {
        let own = format!("user={user}; HttpOnly; SameSite=Lax");
        res.add_parts(AppendHeaders([(SET_COOKIE, own.as_str()), (SET_COOKIE, "seen=1")]))
            .add_parts([(SET_COOKIE, "third=3")]);
    });
    let app = Router::new().route("/", route(page, sijax));
    let reply = send(&app, call("/", "login", "[\"me\"]")).await;
    let cookies: Vec<_> = reply.headers.get_all(SET_COOKIE).iter().collect();
    assert_eq!(cookies, ["user=me; HttpOnly; SameSite=Lax", "seen=1", "third=3"]);
    let reply = send(&app, call("/", "login", "[]")).await;
    assert!(!reply.headers.contains_key(SET_COOKIE), "a call that never ran sets nothing");
}
