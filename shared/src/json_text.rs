use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::value::RawValue;

/// Any JSON, as compact text: for values that are passed on and not looked at.
///
/// Members keep their order and numbers their spelling, however large they are; white space is
/// dropped, and characters are written as themselves where JSON allows it.
///
/// ```
/// use sijax_shared::JsonText;
///
/// let text: JsonText = r#"{ "b": 123456789012345678901234567890, "a": "\u00e9" }"#.parse()?;
/// assert_eq!(text.get(), r#"{"b":123456789012345678901234567890,"a":"é"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct JsonText(Box<RawValue>);

impl JsonText {
    /// The JSON.
    #[must_use]
    pub fn get(&self) -> &str {
        self.0.get()
    }
}

impl std::str::FromStr for JsonText {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}

impl<'de> Deserialize<'de> for JsonText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        if is_compact(raw.get()) {
            return Ok(Self(raw));
        }
        let text = compact(raw.get()).map_err(D::Error::custom)?;
        RawValue::from_string(text).map(Self).map_err(D::Error::custom)
    }
}

impl fmt::Display for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl PartialEq for JsonText {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

fn is_compact(json: &str) -> bool {
    !json.bytes().any(|byte| byte == b'\\' || byte.is_ascii_whitespace())
}

/// `json` is well-formed, so that a quote outside of a string begins one.
fn compact(json: &str) -> serde_json::Result<String> {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(quote) = rest.find('"') {
        let (between, string) = rest.split_at(quote);
        out.extend(between.split_ascii_whitespace());
        let (string, behind) = string.split_at(string_len(string));
        if string.contains('\\') {
            let value: Cow<'_, str> = serde_json::from_str(string)?;
            out.push_str(&serde_json::to_string(&value)?);
        } else {
            out.push_str(string);
        }
        rest = behind;
    }
    out.extend(rest.split_ascii_whitespace());
    Ok(out)
}

/// How long the string is that `text` begins with, quotes included.
fn string_len(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_lone_surrogate_is_refused() {
        assert!(r#"["\ud800"]"#.parse::<JsonText>().is_err());
    }

    #[test]
    fn escapes_that_json_needs_stay() {
        let text: JsonText = r#" [ "a\"\\b\u005c" , "\u0000\n" ] "#.parse().unwrap();
        assert_eq!(text.get(), r#"["a\"\\b\\","\u0000\n"]"#);
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..8)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_the_spelling_the_text_is_the_compact_one(value in json()) {
            let spaced = serde_json::to_string_pretty(&value).unwrap();
            let compact = serde_json::to_string(&value).unwrap();
            for spelled in [&spaced, &compact] {
                let text: JsonText = spelled.parse().unwrap();
                prop_assert_eq!(text.get(), compact.as_str());
            }
        }
    }
}
