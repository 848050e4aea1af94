use crate::server::Server;

#[test]
fn an_object_answers_as_its_functions_one_by_one() {
    let server = Server::start();
    for (name, args) in [
        ("replay", r##"[[["alert","a"],["html","#a","<b>"],["attr_append","p","class",5]]]"##),
        ("replay", r#"[[["nope"]]]"#),
        ("replay", "[5]"),
        ("echo", r#"[1, 123456789012345678901234567890, {"b":1,"a":"é"}]"#),
        ("echo", "[]"),
        ("echo", "abc"),
        ("two", r#"["<\u2028>",null]"#),
        ("two", "[1]"),
        ("two", "[1,2,3]"),
        ("optional", "[1]"),
        ("optional", "[1,null]"),
        ("optional", "[1,2,3]"),
        ("typed", r#"[2,"a",true]"#),
        ("typed", r#"["2","a",true]"#),
        ("boom", "[]"),
        ("fails", "[]"),
        ("nope", "[]"),
        ("failure", "[]"),
        ("register_callbacks", "[]"),
    ] {
        for headers in [&[][..], &[("sijax-client", "0.1.0")]] {
            let [one, all] = ["/rpc", "/object"].map(|path| server.call_with(path, name, args, headers));
            assert_eq!((all.status, all.text()), (one.status, one.text()), "{name}{args}");
            assert_eq!(all.header("content-type"), one.header("content-type"), "{name}{args}");
        }
    }
}

#[test]
fn its_page_sends_calls_to_it() {
    let page = Server::start().get("/object", &[]);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Sijax.setRequestUri(\"/object\");"), "{}", page.text());
}
