use serde::Serialize;

use super::Command;

/// Removes the elements that match.
///
/// ```
/// use sijax_shared::{Commands, command::{Remove}};
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
}
