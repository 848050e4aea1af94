use crate::server::Server;

#[test]
fn the_client_is_served_as_the_browser_likes_it() {
    let server = Server::start();
    let plain = server.get("/pkg/sijax.js", &[]);
    assert_eq!(plain.status, 200);
    assert_eq!(plain.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(plain.header("content-length"), Some(plain.body.len().to_string().as_str()));
    let brotli = server.get("/pkg/sijax.js", &[("accept-encoding", "gzip, br")]);
    assert_eq!(brotli.header("content-encoding"), Some("br"));
    assert!(brotli.body.len() < plain.body.len());
    let etag = brotli.header("etag").unwrap();
    let again = server.get("/pkg/sijax.js", &[("accept-encoding", "gzip, br"), ("if-none-match", etag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(server.get("/pkg/nope.js", &[]).status, 404);
    let versioned = server.get(&sijax_server::static_url("/pkg", "sijax.js"), &[]);
    assert!(versioned.header("cache-control").unwrap().contains("immutable"));
}

#[test]
fn head_tells_the_length_and_sends_nothing() {
    let server = Server::start();
    let length = server.get("/pkg/sijax.js", &[]).body.len().to_string();
    let head = server.request("HEAD", "/pkg/sijax.js", &[], b"");
    assert_eq!(
        (head.status, head.header("content-length"), head.body.len()),
        (200, Some(length.as_str()), 0)
    );
}
