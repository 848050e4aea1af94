use serde::Serialize;

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
}
