use std::{error::Error, fmt, ops::Range};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error as _, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::Limits;

/// The arguments of a call, read one by one into the types that the function wants.
///
/// ```
/// use sijax_shared::Args;
///
/// let args = Args::parse(r#"["John", 5]"#);
/// assert_eq!(args.len(), 2);
/// assert_eq!(args.get::<String>(0).unwrap().unwrap(), "John");
/// assert!(args.get::<bool>(1).unwrap().is_err());
/// assert!(args.get::<bool>(2).is_none());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Args {
    text: String,
    spans: Vec<Range<usize>>,
    unreadable: Option<Unreadable>,
}

/// Why arguments cannot be read: they count as none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// They are no JSON array.
    NoList,
    /// They nest deeper than [`Limits::depth`] allows.
    TooDeep {
        /// How deep they may nest.
        most: usize,
    },
    /// There are more than [`Limits::arguments`] allows.
    TooMany {
        /// How many there may be.
        most: usize,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoList => f.write_str("the arguments are not a JSON array that can be read"),
            Self::TooDeep { most } => write!(f, "the arguments nest deeper than {most} levels"),
            Self::TooMany { most } => write!(f, "there are more than {most} arguments"),
        }
    }
}

impl Args {
    /// Reads a JSON array.
    ///
    /// What is no JSON array is read as no arguments, as the original does, and so is what is above the
    /// default [`Limits`] in depth or number; [`unreadable`](Self::unreadable) tells.
    #[must_use]
    pub fn parse(text: impl Into<String>) -> Self {
        Self::parse_within(text, &Limits::default())
    }

    /// The same within limits of your own.
    ///
    /// ```
    /// use sijax_shared::{Args, Limits};
    ///
    /// let limits = Limits::default().depth(2);
    /// assert_eq!(Args::parse_within("[[1]]", &limits).len(), 1);
    /// assert!(Args::parse_within("[[[1]]]", &limits).is_unreadable());
    /// ```
    #[must_use]
    pub fn parse_within(text: impl Into<String>, limits: &Limits) -> Self {
        let text = text.into();
        match spans(&text, limits) {
            Ok(spans) => Self { text, spans, unreadable: None },
            Err(unreadable) => Self { text: String::new(), spans: Vec::new(), unreadable: Some(unreadable) },
        }
    }

    /// How many arguments there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Whether the text could not be read, and counts as no arguments for that reason.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        self.unreadable.is_some()
    }

    /// Why the text could not be read.
    ///
    /// ```
    /// use sijax_shared::{Args, Limits, Unreadable};
    ///
    /// assert_eq!(Args::parse("5").unreadable(), Some(Unreadable::NoList));
    /// let two = Args::parse_within("[1, 2]", &Limits::default().arguments(1));
    /// assert_eq!(two.unreadable(), Some(Unreadable::TooMany { most: 1 }));
    /// ```
    #[must_use]
    pub fn unreadable(&self) -> Option<Unreadable> {
        self.unreadable
    }

    /// The JSON of the argument at `index`, counted from 0, as it was sent.
    #[must_use]
    pub fn json(&self, index: usize) -> Option<&str> {
        self.spans.get(index).map(|span| &self.text[span.clone()])
    }

    /// The argument at `index`, counted from 0; `None` when there is no such argument.
    ///
    /// # Errors
    ///
    /// The inner result, when the argument is no `T`.
    #[must_use]
    pub fn get<'a, T: Deserialize<'a>>(&'a self, index: usize) -> Option<Result<T, ArgError>> {
        let json = self.json(index)?;
        Some(serde_json::from_str(json).map_err(|source| ArgError { index, source }))
    }
}

fn spans(text: &str, limits: &Limits) -> Result<Vec<Range<usize>>, Unreadable> {
    if is_too_deep(text, limits.depth) {
        return Err(Unreadable::TooDeep { most: limits.depth });
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let mut spans = Spans { text, most: limits.arguments, is_above: false };
    let read = spans.deserialize(&mut json).and_then(|read| json.end().map(|()| read));
    read.map_err(|_| {
        if spans.is_above { Unreadable::TooMany { most: limits.arguments } } else { Unreadable::NoList }
    })
}

/// Where the elements of a list lie in `text`.
struct Spans<'a> {
    text: &'a str,
    most: usize,
    is_above: bool,
}

impl<'de> DeserializeSeed<'de> for &mut Spans<'_> {
    type Value = Vec<Range<usize>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for &mut Spans<'_> {
    type Value = Vec<Range<usize>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {} arguments", self.most)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut spans = Vec::new();
        while let Some(value) = list.next_element::<&RawValue>()? {
            if spans.len() == self.most {
                self.is_above = true;
                return Err(A::Error::invalid_length(self.most + 1, &self));
            }
            let from = value.get().as_ptr().addr() - self.text.as_ptr().addr();
            spans.push(from..from + value.get().len());
        }
        Ok(spans)
    }
}

/// Counts brackets, those in strings apart. In text that is no JSON the answer does not matter.
fn is_too_deep(text: &str, most: usize) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    text.bytes().any(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > most
    })
}

/// An argument is not of the type that the function wants.
///
/// ```
/// use sijax_shared::Args;
///
/// let error = Args::parse("[5]").get::<String>(0).unwrap().unwrap_err();
/// assert_eq!(error.index(), 0);
/// assert_eq!(
///     error.to_string(),
///     "argument 1 is not what the function takes: invalid type: integer `5`, expected a string",
/// );
/// ```
#[derive(Debug)]
pub struct ArgError {
    index: usize,
    source: serde_json::Error,
}

impl ArgError {
    /// Which argument, counted from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }
}

impl fmt::Display for ArgError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "argument {} is not what the function takes: {}", self.index + 1, Reason(&self.source))
    }
}

impl Error for ArgError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// What serde says, without the position, which is one inside of the argument.
struct Reason<'a>(&'a serde_json::Error);

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        f.write_str(text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::protocol::{MAX_ARGUMENTS, MAX_DEPTH};

    fn nested(depth: usize) -> String {
        format!("{}{}", "[".repeat(depth), "]".repeat(depth))
    }

    #[test]
    fn the_limits_are_inclusive() {
        assert_eq!(Args::parse(nested(MAX_DEPTH)).len(), 1);
        assert!(Args::parse(nested(MAX_DEPTH + 1)).is_unreadable());
        let ones = |n| format!("[{}]", vec!["1"; n].join(","));
        assert_eq!(Args::parse(ones(MAX_ARGUMENTS)).len(), MAX_ARGUMENTS);
        assert!(Args::parse(ones(MAX_ARGUMENTS + 1)).is_unreadable());
    }

    #[test]
    fn brackets_in_strings_do_not_count() {
        let deep = format!(r#"["{}\"{}"]"#, "[".repeat(500), "{".repeat(500));
        assert_eq!(Args::parse(deep).len(), 1);
    }

    #[test]
    fn what_is_no_list_counts_as_no_arguments() {
        for text in ["", "abc", "{}", "null", "5", "[1", "[1] x", "[NaN]", "[01]", "['a']", &nested(100_000)]
        {
            let args = Args::parse(text);
            assert!(args.is_empty() && args.is_unreadable(), "{text:.20}");
        }
    }

    #[test]
    fn large_numbers_keep_their_digits() {
        let args = Args::parse("[123456789012345678901234567890, 1e400]");
        assert_eq!(args.json(0), Some("123456789012345678901234567890"));
        assert_eq!(args.json(1), Some("1e400"));
    }

    proptest! {
        #[test]
        fn nothing_like_json_panics(text in "[\\[\\]{},:\"\\\\ud80ntrue0-9.eE ]{0,40}") {
            for text in [text.clone(), format!("[{text}]"), format!("[1,{text},\"a\"]")] {
                let args = Args::parse(text.as_str());
                prop_assert_eq!(args.is_unreadable(), serde_json::from_str::<Vec<&RawValue>>(&text).is_err());
                for index in 0..args.len() {
                    prop_assert!(args.json(index).is_some());
                }
            }
        }

        #[test]
        fn each_argument_is_found(values in prop::collection::vec(any::<String>(), 0..20)) {
            let args = Args::parse(serde_json::to_string_pretty(&values).unwrap());
            prop_assert_eq!(args.len(), values.len());
            for (index, value) in values.iter().enumerate() {
                prop_assert_eq!(&args.get::<String>(index).unwrap().unwrap(), value);
            }
        }
    }
}
