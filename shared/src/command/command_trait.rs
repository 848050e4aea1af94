use serde::Serialize;

use crate::Commands;

/// A command: what it serializes to, with its type as the last member, is what the page receives.
///
/// ```
/// use serde::Serialize;
/// use sijax_shared::{Command, Commands};
///
/// #[derive(Serialize)]
/// struct Toast<'a> {
///     text: &'a str,
///     seconds: u8,
/// }
///
/// impl Command for Toast<'_> {
///     const TYPE: &'static str = "toast";
/// }
///
/// let mut commands = Commands::new();
/// commands.push(&Toast { text: "Saved", seconds: 3 });
/// assert_eq!(commands.into_json().unwrap(), r#"[{"text":"Saved","seconds":3,"type":"toast"}]"#);
/// ```
///
/// In the page, `Sijax.process_toast = function (command) { … }` processes it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Sijax command",
    note = "derive `serde::Serialize` and implement `sijax_shared::Command` with the type that the page knows it by"
)]
pub trait Command: Serialize {
    /// The type on the wire: the page calls `Sijax.process_<TYPE>`.
    ///
    /// It is made of ASCII letters, digits, `_`, `-` and `.`; another one does not compile.
    const TYPE: &'static str;

    /// The commands that a page with the original client gets in place of this one.
    ///
    /// `None` sends it as it is: that client, too, looks for `Sijax.process_<TYPE>` in the page, and
    /// stops with an error where there is none.
    ///
    /// ```
    /// use serde::Serialize;
    /// use sijax_shared::{Command, Commands};
    ///
    /// #[derive(Serialize)]
    /// struct Focus<'a> {
    ///     selector: &'a str,
    /// }
    ///
    /// impl Command for Focus<'_> {
    ///     const TYPE: &'static str = "focus";
    ///
    ///     fn lower(&self) -> Option<Commands> {
    ///         Some(Commands::new().call("focusOn", (self.selector,)))
    ///     }
    /// }
    ///
    /// let mut commands = Commands::new().alert("a");
    /// commands.push(&Focus { selector: "#name" });
    /// let original = commands.clone().lowered().into_json().unwrap();
    /// assert_eq!(commands.into_json().unwrap(), r##"[{"alert":"a","type":"alert"},{"selector":"#name","type":"focus"}]"##);
    /// assert_eq!(original, r##"[{"alert":"a","type":"alert"},{"call":"focusOn","params":["#name"],"type":"call"}]"##);
    /// ```
    fn lower(&self) -> Option<Commands> {
        None
    }
}
