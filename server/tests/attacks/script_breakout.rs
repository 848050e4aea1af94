use axum::{Router, routing::get as on_get};
use sijax_server::{Sijax, SijaxPage, SijaxRequest};

use crate::support::{get, page};

const HOSTILE: [&str; 12] = [
    "</script><script>alert(1)</script>",
    "</SCRIPT\t>",
    "<!--<script>",
    "-->",
    "]]>",
    "\");alert(1);//",
    "\\\");alert(1);//",
    "\u{2028}alert(1)//",
    "\u{2029}alert(1)//",
    "\n\r\u{b}\u{c}\u{85}\0",
    "&quot;);alert(1);&lt;",
    "\u{1F4A9}\u{FEFF}\u{202E}",
];

/// The string of JavaScript must be one of JSON, too, and no byte may mean anything to HTML, nor end
/// a line of script.
fn assert_is_one_string(literal: &str, text: &str) {
    assert_eq!(serde_json::from_str::<String>(literal).unwrap(), text, "{literal}");
    assert!(literal.bytes().all(|byte| matches!(byte, b' '..=b'~')), "{literal}");
    assert!(!literal.contains(['<', '>', '&']), "{literal}");
}

fn literals(js: &str) -> (&str, Option<&str>) {
    let js = js.strip_prefix("Sijax.setRequestUri(").unwrap();
    match js.split_once(");Sijax.setJsonUri(") {
        Some((request, json)) => (request, Some(json.strip_suffix(");").unwrap())),
        None => (js.strip_suffix(");").unwrap(), None),
    }
}

#[test]
fn no_uri_that_is_set_breaks_out_of_the_script() {
    for text in HOSTILE {
        let sijax: Sijax = Sijax::new().set_request_uri(text).set_json_uri(text);
        let js = sijax.get_js();
        let (request, json) = literals(&js);
        assert_is_one_string(request, text);
        assert_is_one_string(json.unwrap(), text);
    }
}

#[tokio::test]
async fn no_link_breaks_out_of_the_script() {
    async fn per_request(sijax: SijaxRequest) -> String {
        sijax.get_js()
    }
    async fn json_uri(page: SijaxPage) -> String {
        let same = page.request_uri().to_owned();
        page.set_json_uri(same).get_js()
    }
    let app: Router = Router::new()
        .nest("/nested", Router::new().fallback(page))
        .nest("/json", Router::new().fallback(json_uri))
        .route("/per-request/{*rest}", on_get(per_request))
        .fallback(page);
    let mut tried = 0;
    for text in HOSTILE {
        for place in [
            "/",
            "/?",
            "/a?b=",
            "/nested/",
            "/nested/?",
            "/json/",
            "/json/?",
            "/per-request/",
            "/per-request/x?",
        ] {
            let target = format!("{place}{text}");
            // What is no target, the HTTP server refuses by itself.
            if target.parse::<axum::http::Uri>().is_err() || target.contains('#') {
                continue;
            }
            let reply = get(&app, &target).await;
            let (request, json) = literals(&reply.text);
            // Leading slashes, of either kind, are one.
            let expected = format!("/{}", target.trim_start_matches(['/', '\\']));
            assert_is_one_string(request, &expected);
            assert!(json.is_none_or(|json| json == request));
            tried += 1;
        }
    }
    assert!(tried > HOSTILE.len(), "{tried}");
}
