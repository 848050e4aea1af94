use serde::Serialize;

use super::{Command, Lowered, SetType, origin::Origin};

/// Replaces or extends the inside of the elements that match.
///
/// ```
/// use sijax_shared::{Commands, command::{Html, SetType}};
///
/// let mut commands = Commands::new();
/// commands.push(&Html { selector: "#log", html: "<b>ok</b>", set_type: SetType::Append });
/// assert_eq!(commands, Commands::new().html_append("#log", "<b>ok</b>"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Html<S, H> {
    /// Which elements.
    pub selector: S,
    /// Raw HTML: whatever comes from a user must be escaped before.
    pub html: H,
    /// Where it goes.
    #[serde(rename = "setType")]
    pub set_type: SetType,
}

impl<S: Serialize, H: Serialize> Command for Html<S, H> {
    const TYPE: &'static str = "html";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
