use std::borrow::Cow;

/// When a hook runs. Names on the wire and in the original are those of [`as_str`](Self::as_str).
///
/// ```
/// use sijax_server::{Event, Response, Sijax};
///
/// let sijax: Sijax = Sijax::new()
///     .register_event(Event::BeforeProcessing, async |res: Response| { res.html("#errors", ""); });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Event {
    /// Before the function, whatever came. A hook that returns an error answers in its place.
    BeforeProcessing,
    /// After the function, unless it failed. It sees what was queued: `clear_commands` drops that.
    AfterProcessing,
    /// In place of a function that is not registered.
    InvalidRequest,
    /// In place of a function, or behind it, when the arguments do not fit.
    InvalidCall,
    /// An event of your own: it is kept, and never set off by the library.
    Custom(Cow<'static, str>),
}

impl Event {
    /// The name that the original gives it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BeforeProcessing => "before_processing",
            Self::AfterProcessing => "after_processing",
            Self::InvalidRequest => "invalid_request",
            Self::InvalidCall => "invalid_call",
            Self::Custom(name) => name,
        }
    }
}

impl From<&'static str> for Event {
    fn from(name: &'static str) -> Self {
        match name {
            "before_processing" => Self::BeforeProcessing,
            "after_processing" => Self::AfterProcessing,
            "invalid_request" => Self::InvalidRequest,
            "invalid_call" => Self::InvalidCall,
            _ => Self::Custom(Cow::Borrowed(name)),
        }
    }
}
