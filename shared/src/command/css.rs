use serde::Serialize;

use super::{Command, Lowered, origin::Origin};

/// Sets a style property of the elements that match.
///
/// ```
/// use sijax_shared::{Commands, command::Css};
///
/// let mut commands = Commands::new();
/// commands.push(&Css { selector: "a", key: "color", value: "green" });
/// assert_eq!(commands, Commands::new().css("a", "color", "green"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Css<S, K, V> {
    /// Which elements.
    pub selector: S,
    /// The property, as `background-color` or `backgroundColor`.
    pub key: K,
    /// The value. A number is taken as pixels where the property has a length.
    pub value: V,
}

impl<S: Serialize, K: Serialize, V: Serialize> Command for Css<S, K, V> {
    const TYPE: &'static str = "css";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
