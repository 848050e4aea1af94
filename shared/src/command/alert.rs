use serde::Serialize;

use super::{Command, Lowered, origin::Origin};

/// Shows a message in a dialog.
///
/// ```
/// use sijax_shared::{Commands, command::Alert};
///
/// let mut commands = Commands::new();
/// commands.push(&Alert { alert: "Saved" });
/// assert_eq!(commands, Commands::new().alert("Saved"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Alert<M> {
    /// The message: a string, or any JSON, which the browser shows as text.
    pub alert: M,
}

impl<M: Serialize> Command for Alert<M> {
    const TYPE: &'static str = "alert";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
