use std::borrow::Cow;

use crate::respell::respell;

/// How the JSON of a reply is spelled: the options of the original's response classes.
///
/// The default is the compact form in which commands are written anyway, and costs nothing. Every
/// style says the same: numbers keep their digits, and members their order unless they are sorted.
///
/// | here | in the original |
/// |---|---|
/// | `ascii(true)` | `JSON_AS_ASCII = True` |
/// | `separators(", ", ": ")` | `JSON_SEPARATORS = None`, `(", ", ": ")` |
/// | `indent(Some(2))` | `JSON_INDENT = 2`; with `JSON_SEPARATORS = None` it is `separators(",", ": ")` |
/// | `sort_keys(true)` | `JSON_SORT_KEYS = True` |
///
/// ```
/// use sijax_shared::{Commands, JsonStyle};
///
/// let json = Commands::new().html("#name", "é").into_bytes().unwrap();
/// let style = JsonStyle::new().ascii(true).separators(", ", ": ").sort_keys(true);
/// assert_eq!(
///     style.apply(json),
///     br##"[{"html": "\u00e9", "selector": "#name", "setType": "replace", "type": "html"}]"##,
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JsonStyle {
    pub(crate) ascii: bool,
    pub(crate) item_separator: Cow<'static, str>,
    pub(crate) key_separator: Cow<'static, str>,
    pub(crate) indent: Option<usize>,
    pub(crate) sort_keys: bool,
}

impl JsonStyle {
    /// The compact form.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            ascii: false,
            item_separator: Cow::Borrowed(","),
            key_separator: Cow::Borrowed(":"),
            indent: None,
            sort_keys: false,
        }
    }

    /// Writes each character outside of printable ASCII as `\uXXXX`.
    ///
    /// ```
    /// # use sijax_shared::JsonStyle;
    /// assert_eq!(JsonStyle::new().ascii(true).apply("[\"é😀\"]".into()), br#"["\u00e9\ud83d\ude00"]"#);
    /// ```
    #[must_use]
    pub const fn ascii(mut self, ascii: bool) -> Self {
        self.ascii = ascii;
        self
    }

    /// What stands between items, and between a key and its value: a comma and a colon, and white
    /// space about them.
    ///
    /// # Panics
    ///
    /// When it is anything else, for then the reply would be no JSON.
    ///
    /// ```
    /// # use sijax_shared::JsonStyle;
    /// let style = JsonStyle::new().separators(", ", " : ");
    /// assert_eq!(style.apply(br#"[{"a":1},2]"#.into()), br#"[{"a" : 1}, 2]"#);
    /// ```
    ///
    /// ```should_panic
    /// # use sijax_shared::JsonStyle;
    /// let _ = JsonStyle::new().separators(";", ":");
    /// ```
    #[must_use]
    #[track_caller]
    pub fn separators(
        mut self,
        item: impl Into<Cow<'static, str>>,
        key: impl Into<Cow<'static, str>>,
    ) -> Self {
        (self.item_separator, self.key_separator) = (item.into(), key.into());
        let bare = |separator: &str| separator.trim_matches([' ', '\t', '\n', '\r']).to_owned();
        assert_eq!(bare(&self.item_separator), ",", "what separates items is a comma");
        assert_eq!(bare(&self.key_separator), ":", "what separates a key from its value is a colon");
        self
    }

    /// Puts each item on a line of its own, so many spaces further in than what holds it.
    ///
    /// ```
    /// # use sijax_shared::JsonStyle;
    /// let style = JsonStyle::new().indent(Some(2));
    /// assert_eq!(style.apply(br#"[{"a":[]}]"#.into()), b"[\n  {\n    \"a\":[]\n  }\n]");
    /// ```
    #[must_use]
    pub const fn indent(mut self, spaces: Option<usize>) -> Self {
        self.indent = spaces;
        self
    }

    /// Sorts the members of each object by their keys, those of commands too.
    ///
    /// ```
    /// # use sijax_shared::JsonStyle;
    /// let style = JsonStyle::new().sort_keys(true);
    /// assert_eq!(style.apply(br#"[{"b":1,"a":{"d":2,"c":3}}]"#.into()), br#"[{"a":{"c":3,"d":2},"b":1}]"#);
    /// ```
    #[must_use]
    pub const fn sort_keys(mut self, sort: bool) -> Self {
        self.sort_keys = sort;
        self
    }

    /// Whether it is the compact form, in which nothing has to be written again.
    ///
    /// ```
    /// # use sijax_shared::JsonStyle;
    /// assert!(JsonStyle::default().is_default());
    /// assert!(!JsonStyle::new().ascii(true).is_default());
    /// ```
    #[must_use]
    pub fn is_default(&self) -> bool {
        !self.ascii
            && !self.sort_keys
            && self.indent.is_none()
            && self.item_separator == ","
            && self.key_separator == ":"
    }

    /// Spells JSON in this style.
    ///
    /// The default gives `json` back as it is. Text that is no JSON comes out as something else that
    /// is none.
    ///
    /// ```
    /// use sijax_shared::JsonStyle;
    ///
    /// let json = b"[123456789012345678901234567890,1.50]".to_vec();
    /// assert_eq!(JsonStyle::new().apply(json.clone()), json);
    /// let spaced = JsonStyle::new().separators(", ", ": ").apply(json);
    /// assert_eq!(spaced, b"[123456789012345678901234567890, 1.50]");
    /// ```
    #[must_use]
    pub fn apply(&self, json: Vec<u8>) -> Vec<u8> {
        if self.is_default() {
            return json;
        }
        respell(self, &json)
    }
}

impl Default for JsonStyle {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn spelled(style: &JsonStyle, json: &str) -> String {
        String::from_utf8(style.apply(json.into())).unwrap()
    }

    #[test]
    fn white_space_outside_of_strings_is_the_style_s_own() {
        let style = JsonStyle::new().sort_keys(true);
        assert_eq!(spelled(&style, "[ { \"b c\" :\n1 , \"a\" : [ ] } ]"), r#"[{"a":[],"b c":1}]"#);
    }

    #[test]
    fn keys_are_sorted_by_what_they_mean() {
        let style = JsonStyle::new().sort_keys(true);
        assert_eq!(
            spelled(&style, r#"{"\u0062":1,"a":2,"é":3,"Z":4,"a":5}"#),
            r#"{"Z":4,"a":2,"a":5,"\u0062":1,"é":3}"#
        );
    }

    #[test]
    fn sorted_members_keep_their_lines() {
        let style = JsonStyle::new().sort_keys(true).indent(Some(1));
        assert_eq!(
            spelled(&style, r#"{"b":{"d":[1],"c":2},"a":{}}"#),
            "{\n \"a\":{},\n \"b\":{\n  \"c\":2,\n  \"d\":[\n   1\n  ]\n }\n}"
        );
    }

    #[test]
    fn depth_is_no_danger() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(spelled(&JsonStyle::new().sort_keys(true), &deep), deep);
    }

    fn style() -> impl Strategy<Value = JsonStyle> {
        let indent = prop::option::of(0..3_usize);
        (any::<bool>(), any::<bool>(), any::<bool>(), indent).prop_map(|(ascii, sort, spaced, indent)| {
            let style = JsonStyle::new().ascii(ascii).sort_keys(sort).indent(indent);
            if spaced { style.separators(" , ", ":\t") } else { style }
        })
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![any::<i64>().prop_map(Value::from), any::<String>().prop_map(Value::from)];
        leaf.prop_recursive(4, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
                prop::collection::hash_map(any::<String>(), inner, 0..8)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_style_says_the_same(style in style(), value in json()) {
            let text = spelled(&style, &value.to_string());
            prop_assert_eq!(&serde_json::from_str::<Value>(&text).unwrap(), &value);
            prop_assert_eq!(spelled(&style, &text), text);
        }

        #[test]
        fn nothing_panics(style in style(), text in "[\\[\\]{},:\"\\\\ é0-9a]{0,40}") {
            let _ = style.apply(text.into_bytes());
        }
    }
}
