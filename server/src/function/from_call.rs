use super::{Context, FromArg, FromContext, Refusal, via};

/// What may be an argument of a function: a plain argument that the page sends ([`FromArg`]), or
/// something that the server has ([`FromContext`]), in any order.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a Sijax function",
    note = "what the page sends is a standard type or `Arg<{Self}>`; what the server has is `Response` or an extractor"
)]
pub trait FromCall<S, M>: Sized {
    /// Takes it from the call.
    ///
    /// # Errors
    ///
    /// The page sent something else, or an extractor answers in place of the function.
    fn from_call(cx: &mut Context<S>) -> impl Future<Output = Result<Self, Refusal>> + Send;
}

impl<S: Send + Sync, T: FromArg + Send> FromCall<S, via::Arg> for T {
    async fn from_call(cx: &mut Context<S>) -> Result<Self, Refusal> {
        Ok(cx.next_arg()?)
    }
}

impl<S: Send + Sync, M, T: FromContext<S, M>> FromCall<S, via::Context<M>> for T {
    fn from_call(cx: &mut Context<S>) -> impl Future<Output = Result<Self, Refusal>> + Send {
        T::from_context(cx)
    }
}
