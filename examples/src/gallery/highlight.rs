//! Colours for Rust: by the look of its words, which is enough to read by.

use maud::{Markup, html};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Comment,
    Text,
    Keyword,
    Type,
    Macro,
    Number,
    Other,
}

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "else", "enum", "extern", "false", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while",
];

/// `source` as HTML, each word in the class of its kind.
pub(super) fn highlight(source: &str) -> Markup {
    html! {
        @for (kind, text) in tokens(source) {
            @match kind {
                Kind::Comment => span.c { (text) },
                Kind::Text => span.s { (text) },
                Kind::Keyword => span.k { (text) },
                Kind::Type => span.t { (text) },
                Kind::Macro => span.m { (text) },
                Kind::Number => span.n { (text) },
                Kind::Other => (text),
            }
        }
    }
}

/// The parts of a source: put together again, they are the source.
fn tokens(source: &str) -> impl Iterator<Item = (Kind, &str)> {
    let mut rest = source;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let (kind, len) = next(rest, first);
        let (token, after) = rest.split_at(len);
        rest = after;
        Some((kind, token))
    })
}

fn next(rest: &str, first: char) -> (Kind, usize) {
    if rest.starts_with("//") {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Kind::Comment, rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    if rest.starts_with("#[") || rest.starts_with("#![") {
        return (Kind::Macro, rest.find(']').map_or(rest.len(), |end| end + 1));
    }
    if let Some(len) = raw_string(rest) {
        return (Kind::Text, len);
    }
    match first {
        '"' => (Kind::Text, quoted(rest, '"')),
        '\'' => lifetime(rest).map_or_else(|| (Kind::Text, quoted(rest, '\'')), |len| (Kind::Type, len)),
        '0'..='9' => (Kind::Number, run(rest, |c| c.is_alphanumeric() || c == '_')),
        _ if first.is_alphabetic() || first == '_' => {
            let len = run(rest, |c| c.is_alphanumeric() || c == '_');
            word(&rest[..len], &rest[len..])
        }
        // What stands between words, up to where something of the above may begin.
        _ => (Kind::Other, first.len_utf8() + run(&rest[first.len_utf8()..], char::is_whitespace)),
    }
}

fn word(word: &str, after: &str) -> (Kind, usize) {
    if after.starts_with('!') && !after.starts_with("!=") {
        return (Kind::Macro, word.len() + 1);
    }
    let kind = if KEYWORDS.contains(&word) {
        Kind::Keyword
    } else if word.starts_with(char::is_uppercase) {
        Kind::Type
    } else {
        Kind::Other
    };
    (kind, word.len())
}

fn run(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// The length of a literal from its first quote to the next one without a backslash.
fn quoted(text: &str, quote: char) -> usize {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => _ = chars.next(),
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_string(text: &str) -> Option<usize> {
    let hashes = run(text.strip_prefix('r')?, |c| c == '#');
    let inside = text[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(inside.find(&end).map_or(text.len(), |at| text.len() - inside.len() + at + end.len()))
}

/// The length of `'a`, which has no second quote.
fn lifetime(text: &str) -> Option<usize> {
    let name = run(&text[1..], |c| c.is_alphanumeric() || c == '_');
    (name > 0 && !text[1 + name..].starts_with('\'')).then_some(1 + name)
}

#[cfg(test)]
mod tests {
    use super::{Kind, highlight, tokens};

    /// All but spaces and what has no colour.
    fn coloured(source: &str) -> Vec<(Kind, &str)> {
        tokens(source).filter(|(kind, _)| *kind != Kind::Other).collect()
    }

    #[test]
    fn each_kind_is_told_from_the_others() {
        use Kind::{Comment, Keyword, Macro, Number, Text, Type};
        let source =
            "#[test]\nasync fn f<'a>(x: &'a str) -> Vec<u8> { // a \"comment\"\n  html! { (1_000) } }";
        assert_eq!(
            coloured(source),
            [
                (Macro, "#[test]"),
                (Keyword, "async"),
                (Keyword, "fn"),
                (Type, "'a"),
                (Type, "'a"),
                (Type, "Vec"),
                (Comment, "// a \"comment\""),
                (Macro, "html!"),
                (Number, "1_000"),
            ]
        );
        assert_eq!(
            coloured(r#"if a != '\'' { "say \"hi\"" } else { '"' }"#),
            [
                (Keyword, "if"),
                (Text, r"'\''"),
                (Text, r#""say \"hi\"""#),
                (Keyword, "else"),
                (Text, r#"'"'"#),
            ]
        );
    }

    #[test]
    fn strings_may_be_raw_and_comments_may_stand_inside_of_a_line() {
        assert_eq!(
            coloured(r###"r#"a "quoted" // word"# /* in */ r"x" rest"###),
            [
                (Kind::Text, r###"r#"a "quoted" // word"#"###),
                (Kind::Comment, "/* in */"),
                (Kind::Text, r#"r"x""#),
            ]
        );
    }

    #[test]
    fn nothing_is_lost_and_nothing_hangs_whatever_the_source_is() {
        let sources = [
            "",
            "\"",
            "'",
            "r#\"",
            "/*",
            "#[",
            "\\",
            "é'é",
            "'",
            "r",
            "a!",
            "ß\u{2028}",
            include_str!("highlight.rs"),
        ];
        for source in sources {
            assert_eq!(tokens(source).map(|(_, text)| text).collect::<String>(), source);
        }
    }

    #[test]
    fn the_source_is_escaped() {
        assert_eq!(
            highlight("a < \"<b>\"").into_string(),
            r#"a &lt; <span class="s">&quot;&lt;b&gt;&quot;</span>"#
        );
    }
}
