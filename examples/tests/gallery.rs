//! The gallery's pages and functions, asked without a browser.

use axum::{Router, body::Body, http::Request};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

const PAGES: [&str; 10] = [
    "/",
    "/hello",
    "/commands",
    "/form",
    "/declarations",
    "/todo",
    "/chat",
    "/events",
    "/per-request",
    "/own-command",
];

/// Status, content type and body.
async fn ask(app: &Router, request: Request<Body>) -> (u16, String, String) {
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let content_type = response.headers().get("content-type").map_or("", |value| value.to_str().unwrap());
    let content_type = content_type.to_owned();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, content_type, String::from_utf8(body.into()).unwrap())
}

async fn get(path: &str) -> (u16, String, String) {
    ask(&sijax_examples::gallery::router(), Request::get(path).body(Body::empty()).unwrap()).await
}

/// The commands that a call is answered with, as the page gets them.
async fn call(app: &Router, path: &str, function: &str, args: &str) -> String {
    let args: String = args.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("user-agent", "<Browser>")
        .body(Body::from(format!("sijax_rq={function}&sijax_args={args}")))
        .unwrap();
    let (status, content_type, body) = ask(app, request).await;
    assert_eq!((status, content_type.split(';').next()), (200, Some("application/json")), "{body}");
    body
}

async fn call_once(path: &str, function: &str, args: &str) -> String {
    call(&sijax_examples::gallery::router(), path, function, args).await
}

/// Fails unless all of `parts` are in `text`, in their order.
#[track_caller]
fn assert_has(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("no {part:?} where it is looked for in {text}"));
        rest = &rest[at + part.len()..];
    }
}

#[tokio::test]
async fn every_page_is_there_with_the_client_that_it_loads() {
    for path in PAGES {
        let (status, content_type, page) = get(path).await;
        assert_eq!((status, &*content_type), (200, "text/html; charset=utf-8"), "{path}");
        let setup = format!(r#"Sijax.setRequestUri("{path}");"#);
        assert_has(&page, &["<!DOCTYPE html>", "<html lang=\"en\">", "<title>", &setup, "<h1>", "<pre"]);
        let client = page.split('"').find(|part| part.ends_with("/sijax.js")).unwrap();
        let (status, content_type, _) = get(client).await;
        assert_eq!((status, &*content_type), (200, "text/javascript; charset=utf-8"));
    }
}

#[tokio::test]
async fn what_pages_load_is_served_here() {
    for (path, content_type) in
        [("/gallery.css", "text/css; charset=utf-8"), ("/gallery.js", "text/javascript; charset=utf-8")]
    {
        let (status, actual, _) = get(path).await;
        assert_eq!((status, &*actual), (200, content_type), "{path}");
    }
    for path in PAGES {
        let (_, _, page) = get(path).await;
        for attribute in ["src=\"http", "src=\"//", "rel=\"stylesheet\" href=\"http"] {
            assert!(!page.contains(attribute), "{path} loads from another host: {attribute}");
        }
    }
}

#[tokio::test]
async fn the_index_leads_to_each_example() {
    let (_, _, index) = get("/").await;
    for path in &PAGES[1..] {
        assert_eq!(index.matches(&format!("href=\"{path}\"")).count(), 2, "{path} in navigation and cards");
    }
    assert_has(
        &call_once("/", "greet", r#"["<i>"]"#).await,
        &["\"#greeting\"", "Hello <strong>&lt;i&gt;</strong>", "seagreen"],
    );
}

#[tokio::test]
async fn hello_and_goodbye_are_those_of_the_original() {
    assert_eq!(
        call_once("/hello", "say_hello", r#"["John","Greg"]"#).await,
        r#"[{"alert":"Hello from John to Greg","type":"alert"},{"selector":"a","key":"color","value":"green","type":"css"}]"#,
    );
    assert_eq!(
        call_once("/hello", "say_goodbye", "[]").await,
        r#"[{"alert":"Goodbye, whoever you are.","type":"alert"},{"selector":"a","key":"color","value":"red","type":"css"}]"#,
    );
}

#[tokio::test]
async fn each_button_of_the_commands_sends_the_command_that_it_is_there_for() {
    let (_, _, page) = get("/commands").await;
    let mut functions = 0;
    for part in page.split("onclick=\"Sijax.request('").skip(1) {
        let (function, rest) = part.split_once('\'').unwrap();
        let args = if rest.starts_with(", [30]") { "[30]" } else { "[]" };
        let (kind, mode) = match function.split_once('_') {
            Some((kind, mode @ ("append" | "prepend"))) => (kind, mode),
            Some(("css", _)) => ("css", ""),
            _ if function == "redirect" => ("script", ""),
            _ if function == "clear_commands" => ("html", ""),
            _ => (function, ""),
        };
        let commands = call_once("/commands", function, args).await;
        assert_has(&commands, &[mode, &format!("\"type\":\"{kind}\"")]);
        assert!(!commands.contains("never shown"));
        functions += 1;
    }
    assert_eq!(functions, 14);
}

#[tokio::test]
async fn a_booking_is_checked_field_by_field_and_answered_in_escaped_text() {
    let wrong = r#"[{"name":" ","guests":"9","address":{"city":"Oslo","country":"Norway"}}]"#;
    assert_has(
        &call_once("/form", "book", wrong).await,
        &[
            "Who are you?",
            r##""selector":"#name","key":"ariaInvalid","value":"true""##,
            "1 to 8",
            r##""selector":"#city-message","html":"""##,
            "Please mend",
        ],
    );
    let right =
        r#"[{"name":"<b>","guests":"2","address":{"city":"Oslo","country":"Norway"},"extras":["x&y"]}]"#;
    assert_has(&call_once("/form", "book", right).await, &["&lt;b&gt; from Oslo, Norway", "with x&amp;y"]);
    let no_form = call_once("/form", "book", "[1]").await;
    assert_has(&no_form, &["\"alert\""]);
}

#[tokio::test]
async fn the_markup_names_functions_that_are_there() {
    let (_, _, page) = get("/declarations").await;
    let live = page.split("On the wire").next().unwrap();
    assert!(!live.contains("onclick") && live.contains("data-sijax-call=\"search\""));
    let search = async |args: &str| call_once("/declarations", "search", args).await;
    assert_has(&search(r#"["CH"]"#).await, &["6 of 16", "<li>Bancha</li><li>Chai</li>"]);
    assert_has(&search(r#"["<"]"#).await, &["0 of 16", r##""selector":"#found","html":"""##]);
    let ordered = call_once("/declarations", "order", r#"[{"tea":"<b>","cups":" 3 "}]"#).await;
    assert_has(&ordered, &["&lt;b&gt; × 3", r#"data-sijax-args=\"[3]\""#]);
    assert_has(&call_once("/declarations", "order", r#"[{"tea":"","cups":"x"}]"#).await, &["1 to 9"]);
    assert_has(&call_once("/declarations", "cancel", "[3]").await, &["away: 3"]);
    assert_has(&call_once("/declarations", "tea_of_the_day", "[]").await, &["#day", "Keemun"]);
}

#[tokio::test]
async fn the_list_is_shared_escaped_and_limited() {
    let app = sijax_examples::gallery::router();
    let added = call(&app, "/todo", "add", r#"["<milk>"]"#).await;
    assert_has(&added, &["&lt;milk&gt;", r##""selector":"#left","html":1"##]);
    let done = call(&app, "/todo", "set_done", "[1,true]").await;
    assert_has(&done, &["#todo-1", "\"done\"", r##""selector":"#left","html":0"##]);
    let cleared = call(&app, "/todo", "clear_up", "[]").await;
    assert!(!cleared.contains("milk"));
    assert_has(&call(&app, "/todo", "set_done", "[1,false]").await, &["\"remove\":\"#todo-1\""]);
    assert_has(&call(&app, "/todo", "add", r#"["  "]"#).await, &["What is there to do?"]);
    for _ in 0..20 {
        call(&app, "/todo", "add", r#"["more"]"#).await;
    }
    assert_has(&call(&app, "/todo", "add", r#"["too much"]"#).await, &["enough for one day"]);
}

#[tokio::test]
async fn visitors_of_the_chat_get_what_they_have_not_seen() {
    let app = sijax_examples::gallery::router();
    let chat = async |function: &str, args: &str| call(&app, "/chat", function, args).await;
    assert_has(
        &chat("send", r#"[0," ","<b> & co"]"#).await,
        &["chat.show", "[0,1,false,", "Somebody", "&lt;b&gt; &amp; co"],
    );
    let second = chat("send", r#"[1,"Ann","hello"]"#).await;
    assert_has(&second, &["[1,2,false,", "Ann", "hello"]);
    assert!(!second.contains("&lt;b&gt;"), "what was seen is not sent again: {second}");
    assert_eq!(chat("news", "[2]").await, "[]");
    assert_has(&chat("news", "[0]").await, &["[0,2,false,", "&lt;b&gt;", "hello"]);
    assert_has(&chat("send", r#"[2,"Ann"," "]"#).await, &["#complaint", "Write something"]);
    assert_has(&chat("clear", "[2]").await, &["[2,3,true,\"\"]"]);
    // Pages that saw none or some of it lose all of it, and so does one of an earlier server.
    for seen in [0, 1, 2, 9] {
        let told = chat("news", &format!("[{seen}]")).await;
        assert_eq!(told, format!(r#"[{{"call":"chat.show","params":[{seen},3,true,""],"type":"call"}}]"#));
    }
}

#[tokio::test]
async fn the_chat_keeps_short_messages_and_not_many() {
    let app = sijax_examples::gallery::router();
    let long = format!(r#"[0,"{}","{}"]"#, "ñ".repeat(30), "ß".repeat(300));
    let told = call(&app, "/chat", "send", &long).await;
    assert_eq!((told.matches('ñ').count(), told.matches('ß').count()), (20, 200));
    for _ in 0..60 {
        call(&app, "/chat", "send", r#"[0,"Ann","more"]"#).await;
    }
    assert_eq!(call(&app, "/chat", "news", "[0]").await.matches("more").count(), 50);
}

#[tokio::test]
async fn hooks_stand_around_each_call_and_in_place_of_wrong_ones() {
    for (function, args, seen) in [
        ("double", "[21]", "twice 21 is <strong>42</strong>"),
        ("double", "[]", "invalid call of <code>double</code>: argument 1 is missing"),
        ("double", "[2000000000]", "too large to be doubled"),
        ("<i>", "[]", "there is no <code>&lt;i&gt;</code>"),
    ] {
        let commands = call_once("/events", function, args).await;
        assert_has(&commands, &["before: somebody calls", seen, "after: the reply goes out"]);
    }
}

#[tokio::test]
async fn a_request_registers_what_its_visitor_may_call() {
    let me = call_once("/per-request?name=%3CAnn%3E", "who_am_i", "[]").await;
    assert_has(&me, &["&lt;Ann&gt;", "&lt;Browser&gt;"]);
    assert_has(&call_once("/per-request?name=admin", "secret", "[]").await, &["42"]);
    assert!(!call_once("/per-request?name=Ann", "secret", "[]").await.contains("42"));
}

#[tokio::test]
async fn an_own_command_comes_in_words_that_the_original_client_knows() {
    assert_eq!(
        call_once("/own-command", "save", r#"["<i>",3]"#).await,
        r##"[{"selector":"#toasts","html":"<p class=\"toast\">Saved: &lt;i&gt;</p>","setType":"append","type":"html"},{"selector":"#count","html":3,"setType":"replace","type":"html"}]"##,
    );
}
