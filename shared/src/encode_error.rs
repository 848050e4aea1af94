use std::{error::Error, fmt, sync::Arc};

/// A command could not be written as a JSON object.
///
/// It happens with values that JSON has no form for, such as a map whose keys are no strings, and
/// with command types that do not serialize to an object.
///
/// ```
/// use std::collections::HashMap;
/// use sijax_shared::Commands;
///
/// let by_point = HashMap::from([((1, 2), "a")]);
/// let error = Commands::new().alert(by_point).into_json().unwrap_err();
/// assert_eq!(error.command_type(), "alert");
/// assert!(std::error::Error::source(&error).is_some());
/// ```
#[derive(Clone, Debug)]
pub struct EncodeError {
    command_type: &'static str,
    source: Option<Arc<serde_json::Error>>,
}

impl EncodeError {
    pub(crate) fn new(command_type: &'static str, source: serde_json::Error) -> Self {
        Self { command_type, source: Some(Arc::new(source)) }
    }

    pub(crate) fn no_object(command_type: &'static str) -> Self {
        Self { command_type, source: None }
    }

    /// The type of the command, as on the wire.
    #[must_use]
    pub fn command_type(&self) -> &'static str {
        self.command_type
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.source {
            Some(_) => write!(f, "a value of the command `{}` cannot be written as JSON", self.command_type),
            None => write!(f, "the command `{}` does not serialize to a JSON object", self.command_type),
        }
    }
}

impl Error for EncodeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
