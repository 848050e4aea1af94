use serde::Serialize;

use crate::{
    Command,
    command::{Lowered, Origin},
    protocol::ERROR_COMMAND,
};

/// Why a call failed: the last command of a reply to a client of ours.
///
/// ```
/// use sijax_shared::{Commands, Failure, FailureKind};
///
/// let mut commands = Commands::new();
/// commands.push(&Failure::new(FailureKind::UnknownFunction, "there is no such function"));
/// assert_eq!(
///     commands.into_json().unwrap(),
///     r#"[{"kind":"unknown_function","message":"there is no such function","type":"sijax_error"}]"#,
/// );
/// ```
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Failure<'a> {
    kind: FailureKind,
    message: &'a str,
}

impl<'a> Failure<'a> {
    /// A failure; `message` is for a developer and must tell nothing of the server's inside.
    #[must_use]
    pub const fn new(kind: FailureKind, message: &'a str) -> Self {
        Self { kind, message }
    }
}

impl Command for Failure<'_> {
    const TYPE: &'static str = ERROR_COMMAND;
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FailureKind {
    /// No function is registered under that name.
    UnknownFunction,
    /// The function takes other arguments.
    WrongArguments,
    /// The server does not answer this caller: the call comes from another site.
    Refused,
    /// The body of the request is no form that can be read.
    BadRequest,
    /// The function failed.
    ServerFailure,
}
