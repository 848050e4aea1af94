use serde::Serialize;

use super::{Command, Lowered, origin::Origin};

/// Removes the elements that match.
///
/// ```
/// use sijax_shared::{Commands, command::Remove};
///
/// let mut commands = Commands::new();
/// commands.push(&Remove { remove: ".hint" });
/// assert_eq!(commands, Commands::new().remove(".hint"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Remove<S> {
    /// Which elements.
    pub remove: S,
}

impl<S: Serialize> Command for Remove<S> {
    const TYPE: &'static str = "remove";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
