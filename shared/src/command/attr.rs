use serde::Serialize;

use super::{Command, Lowered, SetType, origin::Origin};

/// Sets or extends a property of the elements that match.
///
/// ```
/// use sijax_shared::{Commands, command::{Attr, SetType}};
///
/// let mut commands = Commands::new();
/// commands.push(&Attr { selector: "#go", key: "disabled", value: true, set_type: SetType::Replace });
/// assert_eq!(commands, Commands::new().attr("#go", "disabled", true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Attr<S, K, V> {
    /// Which elements.
    pub selector: S,
    /// The property or attribute: `title`, `class`, `disabled`.
    pub key: K,
    /// The value: any JSON.
    pub value: V,
    /// Where it goes.
    #[serde(rename = "setType")]
    pub set_type: SetType,
}

impl<S: Serialize, K: Serialize, V: Serialize> Command for Attr<S, K, V> {
    const TYPE: &'static str = "attr";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
