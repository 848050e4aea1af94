use std::{error::Error, fmt};

use sijax_shared::EncodeError;

/// Why [`apply`](crate::apply) could not apply a list.
///
/// ```
/// use std::{collections::HashMap, error::Error};
/// use sijax_client::ApplyError;
/// use sijax_shared::Commands;
///
/// let by_point = HashMap::from([((1, 2), "a")]);
/// let error = sijax_client::apply(Commands::new().alert(by_point)).unwrap_err();
/// assert!(matches!(&error, ApplyError::Encode(error) if error.command_type() == "alert"));
/// assert!(error.source().is_some());
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ApplyError {
    /// A command cannot be written.
    Encode(EncodeError),
    /// [`install`](crate::install) was not called.
    NotInstalled,
    /// The page has a `Sijax.processCommands` of its own, which threw this.
    Thrown(String),
}

impl fmt::Display for ApplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Encode(_) => f.write_str("the commands cannot be written"),
            Self::NotInstalled => f.write_str("there is no client: call `sijax_client::install` first"),
            Self::Thrown(thrown) => write!(f, "the page's own `Sijax.processCommands` threw: {thrown}"),
        }
    }
}

impl Error for ApplyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Encode(error) => Some(error),
            Self::NotInstalled | Self::Thrown(_) => None,
        }
    }
}

impl From<EncodeError> for ApplyError {
    fn from(error: EncodeError) -> Self {
        Self::Encode(error)
    }
}
