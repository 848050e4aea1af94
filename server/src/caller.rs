use http::{HeaderMap, HeaderName};
use sijax_shared::protocol::CLIENT_HEADER;

const CLIENT: HeaderName = HeaderName::from_static(CLIENT_HEADER);

/// Who made the call: they understand different replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    /// The original client, or a program.
    Original,
    /// A client of ours.
    Client,
}

impl Caller {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        if headers.contains_key(&CLIENT) { Self::Client } else { Self::Original }
    }
}
