use crate::Commands;

/// What a page with the original client gets in place of a command: what
/// [`Command::lower`](super::Command::lower) answers.
///
/// ```
/// use sijax_shared::{Commands, Lowered};
///
/// // this type is said in words that every client understands…
/// let toast = Lowered::To(Commands::new().call("toasts.show", ("Saved", 3)));
/// // … and of that one every page that is sent it has the processor
/// let ping = Lowered::AsItIs;
/// # assert!(matches!(toast, Lowered::To(commands) if commands.len() == 1));
/// # assert!(matches!(ping, Lowered::AsItIs));
/// ```
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is returned from `lower`"]
pub enum Lowered {
    /// The command itself. The original client, too, looks for `Sijax.process_<TYPE>` in the page, and
    /// stops with an error where there is none.
    AsItIs,
    /// These commands; none of them sends nothing.
    To(Commands),
}
