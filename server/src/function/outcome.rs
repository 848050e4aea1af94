use sijax_shared::Commands;

use super::{InvalidCall, Refusal, via};
use crate::{ReplyBody, Response};

/// What came of a function.
#[derive(Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// It ran to its end: what it queued is the reply.
    Done,
    /// It refused its arguments: [`Event::InvalidCall`](crate::Event::InvalidCall) follows.
    InvalidCall(InvalidCall),
    /// This is the reply, in place of the commands.
    Response(Box<http::Response<ReplyBody>>),
}

impl From<Refusal> for Outcome {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::InvalidCall(invalid) => Self::InvalidCall(invalid),
            Refusal::Response(response) => Self::Response(response),
        }
    }
}

/// What a function may return.
///
/// | type | means |
/// |---|---|
/// | `()` | what was queued on the [`Response`] is the reply |
/// | [`Commands`] | these are queued behind what was queued before |
/// | `Result<_, InvalidCall>` | the arguments do not fit |
/// | `Result<_, Refusal>` | what a hook refused, set off with [`Events`](crate::Events) |
/// | `Result<_, E>`, `E: IntoResponse` of axum | the error answers in place of the commands; one with a status of success is sent as 500 |
///
/// ```
/// use sijax_server::{Commands, Sijax};
///
/// let sijax: Sijax = Sijax::new().register_callback("add", async |a: i64, b: i64| Commands::new().html("#sum", a + b));
/// ```
#[diagnostic::on_unimplemented(
    message = "a Sijax function cannot return `{Self}`",
    note = "return `()`, `Commands`, or a `Result` of these whose error is `InvalidCall`, `Refusal` or implements axum's `IntoResponse`"
)]
pub trait IntoOutcome<M> {
    /// Queues what is to be queued on `response`, and says what came of it.
    fn into_outcome(self, response: &Response) -> Outcome;
}

impl IntoOutcome<()> for () {
    fn into_outcome(self, _: &Response) -> Outcome {
        Outcome::Done
    }
}

impl IntoOutcome<()> for Commands {
    fn into_outcome(self, response: &Response) -> Outcome {
        response.append(self);
        Outcome::Done
    }
}

impl<T: IntoOutcome<M>, M> IntoOutcome<via::InvalidCall<M>> for Result<T, InvalidCall> {
    fn into_outcome(self, response: &Response) -> Outcome {
        match self {
            Ok(value) => value.into_outcome(response),
            Err(invalid) => Outcome::InvalidCall(invalid),
        }
    }
}

impl<T: IntoOutcome<M>, M> IntoOutcome<via::Refusal<M>> for Result<T, Refusal> {
    fn into_outcome(self, response: &Response) -> Outcome {
        match self {
            Ok(value) => value.into_outcome(response),
            Err(refusal) => refusal.into(),
        }
    }
}
