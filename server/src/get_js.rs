use std::fmt::Write as _;

/// The code that tells the client where to send calls and where its JSON fallback lies.
pub(crate) fn get_js(request_uri: Option<&str>, json_uri: Option<&str>) -> String {
    let mut js = String::from("Sijax.setRequestUri(");
    match request_uri {
        Some(uri) => write_string(&mut js, uri),
        None => js.push_str("null"),
    }
    js.push_str(");");
    if let Some(uri) = json_uri {
        js.push_str("Sijax.setJsonUri(");
        write_string(&mut js, uri);
        js.push_str(");");
    }
    js
}

/// A string of JavaScript in ASCII, safe inside of a `<script>` element.
fn write_string(js: &mut String, text: &str) {
    js.push('"');
    for c in text.chars() {
        match c {
            '"' => js.push_str("\\\""),
            '\\' => js.push_str("\\\\"),
            '\n' => js.push_str("\\n"),
            '\r' => js.push_str("\\r"),
            '\t' => js.push_str("\\t"),
            '\u{8}' => js.push_str("\\b"),
            '\u{c}' => js.push_str("\\f"),
            ' '..='~' if !matches!(c, '<' | '>' | '&') => js.push(c),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // Writing to a string does not fail.
                    let _ = write!(js, "\\u{unit:04x}");
                }
            }
        }
    }
    js.push('"');
}
