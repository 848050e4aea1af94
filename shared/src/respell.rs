//! Writing JSON anew, token by token, without looking at what it means.

use std::ops::Range;

use crate::JsonStyle;

pub(crate) fn respell(style: &JsonStyle, json: &[u8]) -> Vec<u8> {
    let out = Vec::with_capacity(json.len() * 2);
    let mut writer = Writer { style, out, open: Vec::new(), is_first: false };
    let mut rest = json;
    while let Some(token) = token(rest) {
        writer.write(token);
        rest = &rest[token.len()..];
    }
    writer.out
}

/// A bracket, comma, colon, string, run of white space, or anything else up to one of these.
fn token(text: &[u8]) -> Option<&[u8]> {
    let len = match text.first()? {
        b'"' => string_len(text),
        byte if is_mark(*byte) => 1,
        byte if is_blank(*byte) => text.iter().take_while(|byte| is_blank(**byte)).count(),
        _ => text.iter().take_while(|byte| !is_mark(**byte) && !is_blank(**byte) && **byte != b'"').count(),
    };
    Some(&text[..len])
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'[' | b']' | b'{' | b'}' | b',' | b':')
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// How long the string is that `text` begins with, quotes included.
fn string_len(text: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

struct Writer<'a> {
    style: &'a JsonStyle,
    out: Vec<u8>,
    open: Vec<Open>,
    /// Whether nothing has come since the innermost list or object began.
    is_first: bool,
}

/// A list or an object that has not ended yet.
struct Open {
    is_object: bool,
    /// Where its items stand in what was written; only kept where they are to be sorted.
    items: Vec<Range<usize>>,
    /// Where the current item begins.
    item: usize,
}

impl Writer<'_> {
    fn write(&mut self, token: &[u8]) {
        match token[0] {
            bracket @ (b'[' | b'{') => {
                self.begin();
                self.out.push(bracket);
                self.open.push(Open { is_object: bracket == b'{', items: Vec::new(), item: 0 });
                self.is_first = true;
            }
            bracket @ (b']' | b'}') => {
                if !std::mem::take(&mut self.is_first) {
                    self.end_item();
                    self.sort_items();
                    self.open.pop();
                    self.new_line();
                } else {
                    self.open.pop();
                }
                self.out.push(bracket);
            }
            b',' => {
                self.end_item();
                self.separate_items();
                self.begin_item();
            }
            b':' => self.out.extend_from_slice(self.style.key_separator.as_bytes()),
            byte if is_blank(byte) => {}
            byte => {
                self.begin();
                match byte {
                    b'"' if self.style.ascii => self.write_ascii(token),
                    _ => self.out.extend_from_slice(token),
                }
            }
        }
    }

    fn begin(&mut self) {
        if std::mem::take(&mut self.is_first) {
            self.new_line();
            self.begin_item();
        }
    }

    fn begin_item(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.item = self.out.len();
        }
    }

    fn end_item(&mut self) {
        if let Some(open) = self.open.last_mut().filter(|open| open.is_object && self.style.sort_keys) {
            open.items.push(open.item..self.out.len());
        }
    }

    fn separate_items(&mut self) {
        self.out.extend_from_slice(self.style.item_separator.as_bytes());
        self.new_line();
    }

    fn new_line(&mut self) {
        if let Some(spaces) = self.style.indent {
            self.out.push(b'\n');
            self.out.resize(self.out.len() + spaces * self.open.len(), b' ');
        }
    }

    /// Members of one key, which no sensible program writes, stay in their order.
    fn sort_items(&mut self) {
        let items = self.open.last_mut().map(|open| std::mem::take(&mut open.items)).unwrap_or_default();
        let Some(start) = items.first().map(|item| item.start) else { return };
        let written = self.out.split_off(start);
        let mut items: Vec<&[u8]> =
            items.iter().map(|item| &written[item.start - start..item.end - start]).collect();
        items.sort_by_cached_key(|item| key(item));
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.separate_items();
            }
            self.out.extend_from_slice(item);
        }
    }

    fn write_ascii(&mut self, string: &[u8]) {
        for c in String::from_utf8_lossy(string).chars() {
            if matches!(c, ' '..='~') {
                self.out.push(c as u8);
                continue;
            }
            for unit in c.encode_utf16(&mut [0; 2]) {
                self.out.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
            }
        }
    }
}

/// The key of a member as the text that it means, whatever its spelling: UTF-8 sorts by code points.
fn key(member: &[u8]) -> String {
    let string = &member[..string_len(member)];
    serde_json::from_slice(string).unwrap_or_else(|_| String::from_utf8_lossy(string).into_owned())
}
