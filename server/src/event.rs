/// When a hook runs: the four events of every call, and those of the application, which are made from
/// their names and set off by [`Events`](crate::Events).
///
/// ```
/// use sijax_server::{Event, Response, Sijax};
///
/// let sijax: Sijax = Sijax::new()
///     .register_event(Event::BeforeProcessing, async |res: Response| { res.html("#errors", ""); });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Event {
    /// Before the function, whatever came. A hook that returns an error answers in its place.
    ///
    /// Where a site has such a hook and a page has one of its own, the site's runs first, then the
    /// page's; after the function it is the other way round. Of the other events, the page's runs alone.
    BeforeProcessing,
    /// After the function, unless it failed. It sees what was queued: `clear_commands` drops that.
    AfterProcessing,
    /// In place of a function that is not registered.
    InvalidRequest,
    /// In place of a function, or behind it, when the arguments do not fit.
    InvalidCall,
    /// An event of the application.
    Own(OwnEvent),
}

/// The name of an event of the application: [`Event::from`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OwnEvent(&'static str);

impl Event {
    /// Its name; that of the four is the original's.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BeforeProcessing => "before_processing",
            Self::AfterProcessing => "after_processing",
            Self::InvalidRequest => "invalid_request",
            Self::InvalidCall => "invalid_call",
            Self::Own(OwnEvent(name)) => name,
        }
    }
}

impl From<&'static str> for Event {
    /// The event of that name: one of the four where it is theirs.
    ///
    /// ```
    /// use sijax_server::Event;
    ///
    /// assert_eq!(Event::from("invalid_call"), Event::InvalidCall);
    /// assert_eq!(Event::from("message_sent").as_str(), "message_sent");
    /// ```
    fn from(name: &'static str) -> Self {
        [Self::BeforeProcessing, Self::AfterProcessing, Self::InvalidRequest, Self::InvalidCall]
            .into_iter()
            .find(|event| event.as_str() == name)
            .unwrap_or(Self::Own(OwnEvent(name)))
    }
}
