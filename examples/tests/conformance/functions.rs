use crate::server::Server;

const PATHS: [&str; 2] = ["/rpc", "/per-request"];

#[test]
fn functions_answer_as_the_original_does() {
    let server = Server::start();
    for path in PATHS {
        for (name, args, expected) in [
            ("replay", "[[]]", "[]"),
            (
                "replay",
                r##"[[["alert","a"],["clear_commands"],["html","#a","<b>"],["attr_append","p","class",5]]]"##,
                r##"[{"selector":"#a","html":"<b>","setType":"replace","type":"html"},{"selector":"p","key":"class","value":5,"setType":"append","type":"attr"}]"##,
            ),
            (
                "replay",
                r#"[[["call","f"],["call","f",null],["call","f",[1]],["redirect",null],["script",{"a":1}]]]"#,
                r#"[{"call":"f","params":[],"type":"call"},{"call":"f","params":[],"type":"call"},{"call":"f","params":[1],"type":"call"},{"script":"window.location = null;","type":"script"},{"script":{"a":1},"type":"script"}]"#,
            ),
            (
                "echo",
                r#"[1, 123456789012345678901234567890, {"b":1,"a":"é"}]"#,
                r##"[{"selector":"#out","html":"[1,123456789012345678901234567890,{\"b\":1,\"a\":\"é\"}]","setType":"replace","type":"html"}]"##,
            ),
            ("echo", "[]", r##"[{"selector":"#out","html":"[]","setType":"replace","type":"html"}]"##),
            ("echo", "abc", r##"[{"selector":"#out","html":"[]","setType":"replace","type":"html"}]"##),
            (
                "two",
                r#"["<\u2028>",null]"#,
                "[{\"alert\":\"<\u{2028}>\",\"type\":\"alert\"},{\"alert\":null,\"type\":\"alert\"}]",
            ),
            ("optional", "[1]", r#"[{"alert":[1],"type":"alert"}]"#),
            ("optional", "[1,null]", r#"[{"alert":[1,null],"type":"alert"}]"#),
            ("typed", r#"[2,"a",true]"#, r#"[{"alert":"a","type":"alert"},{"alert":"a","type":"alert"}]"#),
            ("typed", r#"[2,"a",false]"#, "[]"),
            ("typed", r#"[-2,"a",true]"#, "[]"),
        ] {
            let reply = server.call(path, name, args);
            assert_eq!((reply.status, reply.text()), (200, expected), "{path} {name}{args}");
            assert_eq!(reply.header("content-type"), Some("application/json"));
            assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
            assert_eq!(reply.header("cache-control"), Some("no-store"));
        }
    }
}

#[test]
fn a_function_may_be_called_by_a_multipart_form() {
    let body = "--B\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nhi\r\n\
        --B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sijax_rq\"\r\nContent-Type: text/plain\r\n\r\nx\r\n\
        --B\r\nContent-Disposition: form-data; name=\"sijax_args\"\r\n\r\n[\"é\",2]\r\n\
        --B\r\nContent-Disposition: form-data; name=\"sijax_rq\"\r\n\r\ntwo\r\n--B--\r\n";
    let reply = Server::start().post("/rpc", "Multipart/Form-Data; boundary=B", body.as_bytes());
    assert_eq!(reply.text(), r#"[{"alert":"é","type":"alert"},{"alert":2,"type":"alert"}]"#);
}

#[test]
fn other_methods_are_told_so() {
    let server = Server::start();
    let reply = server.request("PUT", "/rpc", &[], b"");
    assert_eq!((reply.status, reply.header("allow")), (405, Some("GET,HEAD,POST")));
    assert_eq!(server.request("HEAD", "/rpc", &[], b"").status, 200);
}

#[test]
fn a_name_and_arguments_in_the_query_make_no_call() {
    let reply = Server::start().post(
        "/rpc?sijax_rq=two&sijax_args=[1,2]",
        "application/x-www-form-urlencoded",
        b"a=b",
    );
    assert!(reply.text().starts_with("<!DOCTYPE html>"));
}
