use serde::Serialize;

use super::{Lowered, origin::Origin};

/// A command: what it serializes to, with its type as the last member, is what the page receives.
///
/// ```
/// use serde::Serialize;
/// use sijax_shared::{Command, Commands, Lowered};
///
/// #[derive(Serialize)]
/// struct Toast<'a> {
///     text: &'a str,
///     seconds: u8,
/// }
///
/// impl Command for Toast<'_> {
///     const TYPE: &'static str = "toast";
///
///     fn lower(&self) -> Lowered {
///         Lowered::To(Commands::new().alert(self.text))
///     }
/// }
///
/// let mut commands = Commands::new();
/// commands.push(&Toast { text: "Saved", seconds: 3 });
/// assert_eq!(commands.into_json().unwrap(), r#"[{"text":"Saved","seconds":3,"type":"toast"}]"#);
/// ```
///
/// In the page, `Sijax.process_toast = function (command) { … }` processes it; in Rust that runs in the
/// browser, `on_command` of `sijax-client` does, with the very struct.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Sijax command",
    note = "derive `serde::Serialize` and implement `sijax_shared::Command` with the type that the page knows it by"
)]
pub trait Command: Serialize {
    /// The type on the wire: the page calls `Sijax.process_<TYPE>`.
    ///
    /// It is made of ASCII letters, digits, `_`, `-` and `.`; it is none of [`BUILT_IN`](super::BUILT_IN)
    /// and does not begin with [`RESERVED`](super::RESERVED). Another one does not compile where the
    /// command is queued: see [`type_name`](super::type_name).
    const TYPE: &'static str;

    /// That a type of Sijax's own is one.
    #[doc(hidden)]
    const ORIGIN: Origin<Self> = Origin::OWN;

    /// What a page with the original client gets in place of this one.
    ///
    /// Every type has to say it, as only its author knows whether pages with that client have a
    /// processor for it.
    ///
    /// ```
    /// use serde::Serialize;
    /// use sijax_shared::{Command, Commands, Lowered};
    ///
    /// #[derive(Serialize)]
    /// struct Focus<'a> {
    ///     selector: &'a str,
    /// }
    ///
    /// impl Command for Focus<'_> {
    ///     const TYPE: &'static str = "focus";
    ///
    ///     fn lower(&self) -> Lowered {
    ///         Lowered::To(Commands::new().call("focusOn", (self.selector,)))
    ///     }
    /// }
    ///
    /// let mut commands = Commands::new().alert("a");
    /// commands.push(&Focus { selector: "#name" });
    /// let original = commands.clone().lowered().into_json().unwrap();
    /// assert_eq!(commands.into_json().unwrap(), r##"[{"alert":"a","type":"alert"},{"selector":"#name","type":"focus"}]"##);
    /// assert_eq!(original, r##"[{"alert":"a","type":"alert"},{"call":"focusOn","params":["#name"],"type":"call"}]"##);
    /// ```
    ///
    /// A type that does not say it does not compile:
    ///
    /// ```compile_fail,E0046
    /// # use serde::Serialize;
    /// # use sijax_shared::Command;
    /// #[derive(Serialize)]
    /// struct Focus {}
    ///
    /// impl Command for Focus {
    ///     const TYPE: &'static str = "focus";
    /// }
    /// ```
    fn lower(&self) -> Lowered;
}
