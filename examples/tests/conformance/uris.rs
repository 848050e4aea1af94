use crate::server::Server;

#[test]
fn pages_send_their_calls_to_where_they_came_from() {
    let server = Server::start();
    for (path, uri) in [
        ("/rpc", "/rpc"),
        ("/rpc?room=5&x", "/rpc?room=5\\u0026x"),
        ("/rpc?</script>".replace(['<', '>'], "'").as_str(), "/rpc?'/script'"),
        ("/events", "/events"),
        ("/per-request?%C3%A9", "/per-request?%C3%A9"),
    ] {
        let page = server.get(path, &[]);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.header("content-type").unwrap().starts_with("text/html"));
        assert!(page.text().contains(&format!("Sijax.setRequestUri(\"{uri}\");")), "{path}: {}", page.text());
    }
}

#[test]
fn what_a_page_is_given_is_safe_in_a_script() {
    let server = Server::start();
    for (query, expected) in [
        ("", r#"Sijax.setRequestUri("/js");"#),
        ("?request_uri=", r#"Sijax.setRequestUri("");"#),
        (
            "?request_uri=%3C/script%3E%C3%B1%F0%9F%98%80%22%5C%0A%E2%80%A8&json_uri=/j%26",
            r#"Sijax.setRequestUri("\u003c/script\u003e\u00f1\ud83d\ude00\"\\\n\u2028");Sijax.setJsonUri("/j\u0026");"#,
        ),
        (
            "?json_uri=/json2.js",
            r#"Sijax.setRequestUri("/js?json_uri=/json2.js");Sijax.setJsonUri("/json2.js");"#,
        ),
    ] {
        let reply = server.get(&format!("/js{query}"), &[]);
        assert!(reply.header("content-type").unwrap().starts_with("text/plain"));
        assert_eq!(reply.text(), expected);
    }
}
