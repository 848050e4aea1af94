use crate::server::Server;

fn alerts(texts: &[&str]) -> String {
    let commands: Vec<String> =
        texts.iter().map(|text| format!(r#"{{"alert":"{text}","type":"alert"}}"#)).collect();
    format!("[{}]", commands.join(","))
}

#[test]
fn hooks_run_around_the_function_and_share_its_queue() {
    let server = Server::start();
    for (name, args, expected) in [
        ("two", r#"["a","b"]"#, &["before", "a", "b", "after"][..]),
        ("nope", "[]", &["before", "invalid_request:nope", "after"]),
        ("two", "[1]", &["before", "invalid_call:two", "after"]),
        ("replay", "[[[\"nope\"]]]", &["before", "invalid_call:replay", "after"]),
        ("replay", r#"[[["alert","gone"],["clear_commands"],["alert","kept"]]]"#, &["kept", "after"]),
    ] {
        assert_eq!(server.call("/events", name, args).text(), alerts(expected), "{name}{args}");
    }
}

#[test]
fn after_a_failure_nothing_runs() {
    let reply = Server::start().call("/events", "fails", "[]");
    assert_eq!((reply.status, reply.text()), (500, "fails"));
}
