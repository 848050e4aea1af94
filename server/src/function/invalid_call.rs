use std::{borrow::Cow, error::Error, fmt, sync::Arc};

use sijax_shared::{ArgError, Unreadable};

use super::{Context, FromContext, Refusal, via};
use crate::reply;

/// The arguments of a call do not fit its function.
///
/// It sets off [`Event::InvalidCall`](crate::Event::InvalidCall), whose hooks may take it as an
/// argument. A function may return it as an error, when it finds what its types could not tell.
/// As text it says why, in the caller's own words in part: escape it before it becomes HTML.
///
/// ```
/// use sijax_server::{Event, InvalidCall, Response, Sijax};
///
/// async fn book(res: Response, from: u32, to: u32) -> Result<(), InvalidCall> {
///     if from > to {
///         return Err(InvalidCall::new("the end lies before the beginning"));
///     }
///     res.html("#nights", to - from);
///     Ok(())
/// }
///
/// let sijax: Sijax = Sijax::new()
///     .register_callback("book", book)
///     .register_event(Event::InvalidCall, async |res: Response, wrong: InvalidCall| {
///         res.alert(wrong.to_string());
///     });
/// ```
#[derive(Clone, Debug)]
pub struct InvalidCall {
    kind: InvalidCallKind,
    reason: Cow<'static, str>,
    source: Option<Arc<ArgError>>,
}

/// What does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidCallKind {
    /// The arguments are no JSON array, and count as none.
    Unreadable,
    /// The arguments are more, or nest deeper, than the [`Limits`](crate::Limits) allow.
    AboveLimits,
    /// An argument is missing.
    TooFew,
    /// There are more arguments than the function takes.
    TooMany,
    /// An argument is of another type.
    WrongType,
    /// The function itself refused its arguments.
    Refused,
}

impl InvalidCall {
    /// Arguments that a function refuses; `reason` may be shown to the caller.
    #[must_use]
    pub fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::of(InvalidCallKind::Refused, reason)
    }

    pub(crate) fn of(kind: InvalidCallKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, reason: reason.into(), source: None }
    }

    /// What does not fit.
    #[must_use]
    pub fn kind(&self) -> InvalidCallKind {
        self.kind
    }
}

impl From<Unreadable> for InvalidCall {
    fn from(unreadable: Unreadable) -> Self {
        let kind = match unreadable {
            Unreadable::NoList => InvalidCallKind::Unreadable,
            _ => InvalidCallKind::AboveLimits,
        };
        Self::of(kind, unreadable.to_string())
    }
}

impl From<ArgError> for InvalidCall {
    fn from(error: ArgError) -> Self {
        Self { source: Some(Arc::new(error)), ..Self::of(InvalidCallKind::WrongType, "") }
    }
}

impl fmt::Display for InvalidCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Some(source) => source.fmt(f),
            None => f.write_str(&self.reason),
        }
    }
}

impl Error for InvalidCall {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl<S: Send + Sync> FromContext<S, via::Call> for InvalidCall {
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        cx.invalid_call().cloned().ok_or_else(|| {
            tracing::error!(
                "`InvalidCall` was asked for by something else than a hook of `Event::InvalidCall`"
            );
            Refusal::Response(Box::new(reply::server_failure(cx.caller())))
        })
    }
}
