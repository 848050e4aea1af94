/// When a hook runs. Names on the wire and in the original are those of [`as_str`](Self::as_str).
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
}

impl Event {
    /// The name that the original gives it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BeforeProcessing => "before_processing",
            Self::AfterProcessing => "after_processing",
            Self::InvalidRequest => "invalid_request",
            Self::InvalidCall => "invalid_call",
        }
    }
}
