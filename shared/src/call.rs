use std::{borrow::Cow, error::Error, fmt};

use serde::Serialize;

use crate::{
    Args,
    protocol::{MAX_FIELDS, PARAM_ARGS, PARAM_REQUEST},
};

/// A call of a function: its name, its arguments and what else the form held.
#[derive(Clone, Debug)]
pub struct Call {
    function: String,
    args: Args,
    fields: Vec<(String, String)>,
}

impl Call {
    /// Reads an urlencoded form; `None` when it is no call, because one of its two fields is missing.
    ///
    /// Bytes that are no UTF-8 become U+FFFD, and of repeated fields the first counts.
    ///
    /// # Errors
    ///
    /// A call with more than [`MAX_FIELDS`] other fields.
    ///
    /// ```
    /// use sijax_shared::Call;
    ///
    /// let call = Call::from_form(b"room=5&sijax_rq=join&sijax_args=%5B%5D")?.unwrap();
    /// assert_eq!(call.function(), "join");
    /// assert_eq!(call.field("room"), Some("5"));
    /// assert!(Call::from_form(b"room=5")?.is_none());
    /// # Ok::<(), sijax_shared::TooManyFields>(())
    /// ```
    pub fn from_form(form: &[u8]) -> Result<Option<Self>, TooManyFields> {
        Self::from_fields(form_urlencoded::parse(form))
    }

    /// Reads the fields of a form that something else has taken apart.
    ///
    /// # Errors
    ///
    /// A call with more than [`MAX_FIELDS`] other fields.
    ///
    /// ```
    /// use sijax_shared::Call;
    ///
    /// let fields = [("sijax_args", "[1]"), ("sijax_rq", "add")].map(|(name, value)| (name.into(), value.into()));
    /// assert_eq!(Call::from_fields(fields)?.unwrap().args().len(), 1);
    /// # Ok::<(), sijax_shared::TooManyFields>(())
    /// ```
    pub fn from_fields<'a>(
        form: impl IntoIterator<Item = (Cow<'a, str>, Cow<'a, str>)>,
    ) -> Result<Option<Self>, TooManyFields> {
        let (mut function, mut args, mut fields, mut left_out) = (None, None, Vec::new(), false);
        for (name, value) in form {
            match &*name {
                PARAM_REQUEST => {
                    function.get_or_insert_with(|| value.into_owned());
                }
                PARAM_ARGS => {
                    args.get_or_insert(value);
                }
                _ if fields.len() < MAX_FIELDS => fields.push((name.into_owned(), value.into_owned())),
                _ => left_out = true,
            }
        }
        match (function, args) {
            (Some(_), Some(_)) if left_out => Err(TooManyFields),
            (Some(function), Some(args)) => Ok(Some(Self { function, args: Args::parse(args), fields })),
            _ => Ok(None),
        }
    }

    /// A call that comes from nowhere.
    ///
    /// ```
    /// use sijax_shared::{Args, Call};
    ///
    /// assert_eq!(Call::new("add", Args::parse("[1, 2]")).args().len(), 2);
    /// ```
    #[must_use]
    pub fn new(function: impl Into<String>, args: Args) -> Self {
        Self { function: function.into(), args, fields: Vec::new() }
    }

    /// The name of the function.
    #[must_use]
    pub fn function(&self) -> &str {
        &self.function
    }

    /// Its arguments.
    #[must_use]
    pub fn args(&self) -> &Args {
        &self.args
    }

    /// The first field of the form with that name, of those that are not the call's own.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// All fields of the form that are not the call's own, in their order.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Name, arguments and other fields, each on its own.
    #[must_use]
    pub fn into_parts(self) -> (String, Args, Vec<(String, String)>) {
        (self.function, self.args, self.fields)
    }

    /// Writes the form of a call, as a client sends it.
    ///
    /// # Errors
    ///
    /// An argument that JSON has no form for.
    ///
    /// ```
    /// use sijax_shared::Call;
    ///
    /// let form = Call::to_form("say_hello", &("John", "Greg"))?;
    /// assert_eq!(form, "sijax_rq=say_hello&sijax_args=%5B%22John%22%2C%22Greg%22%5D");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn to_form(function: &str, args: &impl Serialize) -> serde_json::Result<String> {
        let args = serde_json::to_string(args)?;
        Ok(form_urlencoded::Serializer::new(String::new())
            .append_pair(PARAM_REQUEST, function)
            .append_pair(PARAM_ARGS, &args)
            .finish())
    }
}

/// A call with more than [`MAX_FIELDS`] fields beside its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyFields;

impl fmt::Display for TooManyFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the form has more than {MAX_FIELDS} fields beside those of the call")
    }
}

impl Error for TooManyFields {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_of_repeated_fields_counts() {
        let call =
            Call::from_form(b"sijax_rq=a&sijax_rq=b&sijax_args=[1]&sijax_args=[1,2]").unwrap().unwrap();
        assert_eq!((call.function(), call.args().len(), call.fields().len()), ("a", 1, 0));
    }

    #[test]
    fn only_calls_are_limited_in_their_fields() {
        let many = "&a".repeat(MAX_FIELDS);
        let call = |extra: &str| Call::from_form(format!("sijax_rq=f&sijax_args=[]{many}{extra}").as_bytes());
        assert_eq!(call("").unwrap().unwrap().fields().len(), MAX_FIELDS);
        assert_eq!(call("&a").unwrap_err(), TooManyFields);
        assert!(Call::from_form(format!("{many}&a").as_bytes()).unwrap().is_none());
    }

    #[test]
    fn bytes_that_are_no_text_become_replacement_characters() {
        let call = Call::from_form(b"sijax_rq=%FF\xFE&sijax_args=[]").unwrap().unwrap();
        assert_eq!(call.function(), "\u{FFFD}\u{FFFD}");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(name in any::<String>(), args in prop::collection::vec(any::<String>(), 0..5)) {
            let call = Call::from_form(Call::to_form(&name, &args).unwrap().as_bytes()).unwrap().unwrap();
            prop_assert_eq!(call.function(), name.as_str());
            prop_assert_eq!(call.args().len(), args.len());
            for (index, arg) in args.iter().enumerate() {
                prop_assert_eq!(&call.args().get::<String>(index).unwrap().unwrap(), arg);
            }
        }

        #[test]
        fn no_bytes_panic(form in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Call::from_form(&form);
        }
    }
}
