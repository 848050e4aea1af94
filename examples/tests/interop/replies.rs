//! What functions answer.

use crate::{compare::compare, request::Request};

/// All ways to the same functions.
const PATHS: [&str; 4] = ["/rpc", "/events", "/object", "/per-request"];

/// JSON of all kinds, in the spelling that both sides use.
const VALUES: [&str; 24] = [
    "\"\"",
    "\"text\"",
    "\"it's\"",
    "\"<b class=\\\"x\\\">&amp;</b></script><!--\"",
    "\"é ñ 😀 \u{2028}\u{2029}\u{7f}\u{85}\"",
    "\"\\n\\r\\t\\b\\f\\\\ \\u0000\\u001f\"",
    "\"{}${x}%s'`\"",
    "0",
    "-1",
    "1.5",
    "1e+100",
    "-0.0",
    "9007199254740993",
    "123456789012345678901234567890",
    "null",
    "true",
    "false",
    "[]",
    "{}",
    "[1,[2,[]],null]",
    "{\"b\":1,\"a\":{\"c\":[true,\"é\"]},\"\":0}",
    "[\"__proto__\",{\"__proto__\":{\"x\":1}}]",
    "{\"type\":\"alert\",\"alert\":1}",
    "\"window.location = \\\"/\\\";\"",
];

fn replayed(value: &str) -> Vec<String> {
    let mut calls = Vec::new();
    for method in ["alert", "script", "remove", "redirect"] {
        calls.push(format!("[\"{method}\",{value}]"));
    }
    for method in ["html", "html_append", "html_prepend"] {
        calls.push(format!("[\"{method}\",\"#a\",{value}]"));
        calls.push(format!("[\"{method}\",{value},\"x\"]"));
    }
    for method in ["css", "attr", "attr_append", "attr_prepend"] {
        calls.push(format!("[\"{method}\",\"#a\",\"key\",{value}]"));
        calls.push(format!("[\"{method}\",\"#a\",{value},\"value\"]"));
    }
    calls.push(format!("[\"call\",\"f\",[{value},1]]"));
    calls.push(format!("[\"call\",{value}]"));
    calls
}

#[test]
fn every_method_with_every_kind_of_json() {
    let mut requests = Vec::new();
    for value in VALUES {
        let calls = replayed(value);
        requests.extend(calls.iter().map(|call| Request::call("/rpc", "replay", &format!("[[{call}]]"))));
        requests.push(Request::call("/rpc", "replay", &format!("[[{}, {}]]", calls.join(" , "), calls[0])));
    }
    for (index, request) in requests.iter_mut().enumerate() {
        request.name.insert_str(0, &format!("{index}: "));
    }
    compare("replay", &requests);
}

#[test]
fn every_function_on_every_path() {
    let mut requests = Vec::new();
    for path in PATHS {
        for (function, args) in [
            ("replay", "[[]]"),
            ("replay", r#"[[["alert","gone"],["clear_commands"],["alert","kept"]]]"#),
            ("replay", r#"[[["call","f"],["call","f",null]]]"#),
            ("replay", r#"[[["call","f","x"]]]"#),
            ("replay", r#"[[["alert",1],["nope"]]]"#),
            ("replay", r#"[[["alert"]]]"#),
            ("replay", r#"[[["html","a","b","c"]]]"#),
            ("replay", "[[5]]"),
            ("replay", "[[[]]]"),
            ("replay", "[5]"),
            ("replay", "[]"),
            ("echo", "[]"),
            ("echo", r#"[ 1, "é\u2028\/", [null ], {"b" : 1, "a": {}}, 123456789012345678901234567890 ]"#),
            ("echo", "abc"),
            ("two", r#"["a",{"b":[]}]"#),
            ("two", "[null,false]"),
            ("two", "[1]"),
            ("two", "[1,2,3]"),
            ("two", r#"{"a":1,"b":2}"#),
            ("two", "null"),
            ("two", ""),
            ("two", "[1,2"),
            ("two", "[01,2]"),
            ("two", "['a','b']"),
            ("two", "[1,2] x"),
            ("two", " [1 ,\t2]\r\n"),
            ("two", "\u{a0}[1,2]"),
            ("optional", "[1]"),
            ("optional", "[1,2]"),
            ("optional", "[1,null]"),
            ("optional", "[]"),
            ("optional", "[1,2,3]"),
            ("typed", r#"[2,"a<b>",true]"#),
            ("typed", r#"[2,"a",false]"#),
            ("typed", r#"[-2,"a",true]"#),
            ("typed", r#"["2","a",true]"#),
            ("typed", r#"[2.0,"a",true]"#),
            ("typed", r#"[null,"a",true]"#),
            ("typed", r#"[1,"a",1]"#),
            ("typed", r#"[9223372036854775808,"a",false]"#),
            ("boom", "[]"),
            ("boom", "[1]"),
            ("fails", "[]"),
            ("nope", "[]"),
            ("nope", "[1,2]"),
            ("", "[]"),
            ("TWO", "[1,2]"),
            (" two", "[1,2]"),
            ("__class__", "[]"),
            ("_private", "[]"),
            ("функция", "[]"),
            ("</script>", "[]"),
        ] {
            requests.push(Request::call(path, function, args));
        }
    }
    compare("functions", &requests);
}

fn nested(depth: usize) -> String {
    format!("{}1{}", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn odd_json_is_kept_or_refused() {
    let requests: Vec<Request> = [
        "[1e100]",
        "[1E5]",
        "[1e-7]",
        "[0.10]",
        "[1e400]",
        "[-0]",
        "[0.1000000000000000055511151231257827]",
        r#"[{"a":1,"b":2,"a":3}]"#,
        "[NaN]",
        "[Infinity,-Infinity]",
        r#"["\ud800"]"#,
        r#"["\ud83d\ude00","\/","\u0041"]"#,
    ]
    .into_iter()
    .map(|args| Request::call("/rpc", "echo", args))
    .chain([
        Request::call("/rpc", "echo", &format!("[{}]", "9".repeat(4000))).named("4,000 digits"),
        Request::call("/rpc", "echo", &nested(100)).named("a depth of 100"),
        Request::call("/rpc", "echo", &nested(5000)).named("a depth of 5,000"),
    ])
    .collect();
    compare("odd JSON", &requests);
}
