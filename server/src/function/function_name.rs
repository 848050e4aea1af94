use std::{fmt, ops::Deref};

use super::{Context, FromContext, Refusal, via};

/// The public name of the function that is called, as the page sent it.
///
/// It may be any text, so escape it before it becomes HTML.
///
/// ```
/// use sijax_server::{Event, FunctionName, Response, Sijax};
///
/// let sijax: Sijax = Sijax::new().register_event(Event::InvalidRequest, async |res: Response, name: FunctionName| {
///     res.alert(format!("There is no {name}"));
/// });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FunctionName(String);

impl FunctionName {
    pub(crate) fn new(name: String) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for FunctionName {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FunctionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<S: Send + Sync> FromContext<S, via::Call> for FunctionName {
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        Ok(cx.function().clone())
    }
}
