use serde::{Serialize, Serializer, ser::SerializeStruct as _};

use super::{Command, Lowered, origin::Origin};

/// Sends the browser to another page. On the wire it is a script, which every client understands.
///
/// ```
/// use sijax_shared::{Commands, command::Redirect};
///
/// let mut commands = Commands::new();
/// commands.push(&Redirect { uri: "/login" });
/// assert_eq!(
///     commands.into_json().unwrap(),
///     r#"[{"script":"window.location = \"/login\";","type":"script"}]"#,
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Redirect<U> {
    /// Where to. A URI with the scheme `javascript:` would run: do not take it from a user.
    pub uri: U,
}

impl<U: Serialize> Serialize for Redirect<U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let uri = serde_json::to_string(&self.uri).map_err(serde::ser::Error::custom)?;
        let mut script = serializer.serialize_struct("Redirect", 1)?;
        script.serialize_field("script", &format_args!("window.location = {uri};"))?;
        script.end()
    }
}

impl<U: Serialize> Command for Redirect<U> {
    const TYPE: &'static str = "script";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}
