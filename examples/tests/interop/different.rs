/// A request that ours answers differently, on purpose.
pub(crate) struct Different {
    pub(crate) topic: &'static str,
    pub(crate) request: &'static str,
    /// Status and text of our reply.
    pub(crate) ours: (u16, &'static str),
    /// What the reader of a failure is told.
    pub(crate) reason: &'static str,
}

const WRONG_WAY: &str =
    r#"[{"alert":"You tried to perform an action in a wrong way! (Sijax error)","type":"alert"}]"#;
const NUMBER: &str = "a number that is passed on keeps its spelling, where Python reads and writes it anew";
const NO_JSON: &str = "what is no JSON is read as no arguments";
const WERKZEUG: &str = "Werkzeug takes the target apart and spells it anew; ours stays as it was sent";

/// What `echo` answers, the JSON in it written as inside of a JSON string.
macro_rules! echoed {
    ($json:literal) => {
        concat!(r##"[{"selector":"#out","html":""##, $json, r#"","setType":"replace","type":"html"}]"#)
    };
}

const fn odd(request: &'static str, text: &'static str, reason: &'static str) -> Different {
    Different { topic: "odd JSON", request, ours: (200, text), reason }
}

const fn uri(request: &'static str, text: &'static str) -> Different {
    Different { topic: "uris", request, ours: (200, text), reason: WERKZEUG }
}

pub(crate) const DIFFERENT: &[Different] = &[
    odd("/rpc echo [1e100]", echoed!("[1e100]"), NUMBER),
    odd("/rpc echo [1E5]", echoed!("[1E5]"), NUMBER),
    odd("/rpc echo [1e-7]", echoed!("[1e-7]"), NUMBER),
    odd("/rpc echo [0.10]", echoed!("[0.10]"), NUMBER),
    odd("/rpc echo [1e400]", echoed!("[1e400]"), NUMBER),
    odd("/rpc echo [-0]", echoed!("[-0]"), NUMBER),
    odd(
        "/rpc echo [0.1000000000000000055511151231257827]",
        echoed!("[0.1000000000000000055511151231257827]"),
        NUMBER,
    ),
    odd(
        r#"/rpc echo [{"a":1,"b":2,"a":3}]"#,
        echoed!(r#"[{\"a\":1,\"b\":2,\"a\":3}]"#),
        "an object that is passed on keeps repeated keys: the page reads the last of them",
    ),
    odd("/rpc echo [NaN]", echoed!("[]"), NO_JSON),
    odd("/rpc echo [Infinity,-Infinity]", echoed!("[]"), NO_JSON),
    odd(
        r#"/rpc echo ["\ud800"]"#,
        WRONG_WAY,
        "half a character makes an invalid call, where the original fails",
    ),
    odd("a depth of 5,000", WRONG_WAY, "too deep makes an invalid call, where the original fails"),
    Different {
        topic: "encodings",
        request: "Application/X-WWW-Form-URLEncoded",
        ours: (200, r#"[{"alert":1,"type":"alert"},{"alert":2,"type":"alert"}]"#),
        reason: "media types are the same in capital letters",
    },
    uri("GET /js?a=1&b=%C3%A9", r#"Sijax.setRequestUri("/js?a=1&b=%C3%A9");"#),
    uri("GET /rpc?a=b/c", r#"Sijax.setRequestUri("/rpc?a=b/c");"#),
];
