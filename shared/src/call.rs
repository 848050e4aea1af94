use std::{borrow::Cow, error::Error, fmt};

use serde::Serialize;

use crate::{
    Args, Limits, form,
    protocol::{PARAM_ARGS, PARAM_REQUEST},
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
    /// Bytes that are no UTF-8 become U+FFFD, and of repeated fields the first counts. The default
    /// [`Limits`] hold.
    ///
    /// # Errors
    ///
    /// A call with more other fields than the limits allow.
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
        Self::from_form_within(form, &Limits::default())
    }

    /// The same within limits of your own.
    ///
    /// # Errors
    ///
    /// A call with more other fields than the limits allow.
    ///
    /// ```
    /// use sijax_shared::{Call, Limits};
    ///
    /// let limits = Limits::default().fields(1);
    /// assert!(Call::from_form_within(b"a=1&sijax_rq=f&sijax_args=[]", &limits).is_ok());
    /// assert!(Call::from_form_within(b"a=1&b=2&sijax_rq=f&sijax_args=[]", &limits).is_err());
    /// ```
    pub fn from_form_within(form: &[u8], limits: &Limits) -> Result<Option<Self>, TooManyFields> {
        Self::from_fields_within(form::fields(form), limits)
    }

    /// Reads the fields of a form that something else has taken apart. The default [`Limits`] hold.
    ///
    /// # Errors
    ///
    /// A call with more other fields than the limits allow.
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
        Self::from_fields_within(form, &Limits::default())
    }

    /// The same within limits of your own.
    ///
    /// # Errors
    ///
    /// A call with more other fields than the limits allow.
    ///
    /// ```
    /// use sijax_shared::{Call, Limits};
    ///
    /// let fields = [("sijax_args", "[]"), ("sijax_rq", "f"), ("a", "1")];
    /// let fields = fields.map(|(name, value)| (name.into(), value.into()));
    /// assert!(Call::from_fields_within(fields, &Limits::default().fields(0)).is_err());
    /// ```
    pub fn from_fields_within<'a>(
        form: impl IntoIterator<Item = (Cow<'a, str>, Cow<'a, str>)>,
        limits: &Limits,
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
                _ if fields.len() < limits.fields => fields.push((name.into_owned(), value.into_owned())),
                _ => left_out = true,
            }
        }
        match (function, args) {
            (Some(_), Some(_)) if left_out => Err(TooManyFields { most: limits.fields }),
            (Some(mut function), Some(args)) => {
                cut(&mut function, limits.name);
                Ok(Some(Self { function, args: Args::parse_within(args, limits), fields }))
            }
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

/// What is longer than a name may be ends with a character that makes it longer still: so it is the
/// name of no function.
fn cut(name: &mut String, most: usize) {
    if name.len() > most {
        name.truncate(name.floor_char_boundary(most));
        while name.len() <= most {
            name.push('…');
        }
    }
}

/// A call with more fields beside its own than the [`Limits`] allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyFields {
    most: usize,
}

impl fmt::Display for TooManyFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the form has more than {} fields beside those of the call", self.most)
    }
}

impl Error for TooManyFields {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::protocol::{MAX_FIELDS, MAX_NAME};

    #[test]
    fn a_name_that_is_too_long_is_cut_and_stays_too_long() {
        for name in ["a".repeat(MAX_NAME + 1), "é".repeat(MAX_NAME), "😀".repeat(500_000)] {
            let form = format!("sijax_rq={name}&sijax_args=[]");
            let call = Call::from_form(form.as_bytes()).unwrap().unwrap();
            assert!((MAX_NAME + 1..MAX_NAME + 4).contains(&call.function().len()), "{}", call.function());
            assert!(call.function().ends_with('…'));
        }
        let longest = "a".repeat(MAX_NAME);
        let call = Call::from_form(format!("sijax_rq={longest}&sijax_args=[]").as_bytes()).unwrap().unwrap();
        assert_eq!(call.function(), longest);
    }

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
        assert_eq!(call("&a").unwrap_err(), TooManyFields { most: MAX_FIELDS });
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
