use std::collections::HashSet;

use crate::{
    application::Application,
    different::{DIFFERENT, Different},
    http::Reply,
    request::Request,
};

/// What counts of a reply.
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    status: u16,
    text: String,
}

impl Answer {
    /// Of a page that both make in their own way, where it sends its calls; of an error its status.
    fn of(reply: &Reply) -> Self {
        let text = String::from_utf8_lossy(&reply.body);
        let text = match text.find("Sijax.setRequestUri(") {
            _ if reply.status >= 400 => "",
            Some(start) if text.starts_with("<!DOCTYPE") => {
                text[start..].split("</script>").next().unwrap_or_default()
            }
            _ => &*text,
        };
        // In the code for pages ours escapes what might end a script.
        let text = if text.starts_with("Sijax.") {
            text.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&")
        } else {
            text.to_owned()
        };
        Self { status: reply.status, text }
    }
}

/// Sends all requests to both, and compares.
pub(crate) fn compare(topic: &str, requests: &[Request]) {
    let (original, ours) = (Application::original(), Application::ours());
    let different: Vec<&Different> = DIFFERENT.iter().filter(|case| case.topic == topic).collect();
    let mut names = HashSet::new();
    let mut wrong = Vec::new();
    for request in requests {
        assert!(names.insert(&*request.name), "two requests are called {}", request.name);
        let reply = ours.send(request);
        let (theirs, ours) = (Answer::of(&original.send(request)), Answer::of(&reply));
        if ours.text.starts_with('[') {
            assert_eq!(reply.header("content-type"), Some("application/json"), "{}", request.name);
        }
        let expected = different.iter().find(|case| case.request == request.name);
        let differs = match expected {
            None if theirs == ours => continue,
            None => "differs".to_owned(),
            Some(_) if theirs == ours => "is the same, and stands in the list".to_owned(),
            Some(case) if (ours.status, &*ours.text) == case.ours => continue,
            Some(case) => format!("differs, but not as listed ({})", case.reason),
        };
        wrong.push(format!("{} {differs}\n  original: {theirs:?}\n      ours: {ours:?}", request.name));
    }
    for case in different.iter().filter(|case| !names.contains(case.request)) {
        wrong.push(format!("{} stands in the list, and is no request", case.request));
    }
    assert!(wrong.is_empty(), "{} of {} requests:\n{}", wrong.len(), requests.len(), wrong.join("\n"));
    println!("{topic}: {} requests", requests.len());
}
