use serde::Serialize;

use super::{Command, Lowered, origin::Origin};

/// Runs JavaScript.
///
/// ```
/// use sijax_shared::{Commands, command::Script};
///
/// let mut commands = Commands::new();
/// commands.push(&Script { script: "history.back()" });
/// assert_eq!(commands, Commands::new().script("history.back()"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Script<S> {
    /// The code. Whatever comes from a user must not be part of it.
    pub script: S,
}

impl<S: Serialize> Command for Script<S> {
    const TYPE: &'static str = "script";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
