use super::{Context, Refusal};

/// What a function or a hook may take that does not come from the page's arguments: the
/// [`Response`](crate::Response), the [`FunctionName`](crate::FunctionName), and with the feature
/// `axum` every extractor that implements `FromRequestParts`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a hook",
    note = "a hook takes `Response`, `FunctionName` and extractors that do not need the body"
)]
pub trait FromContext<S, M>: Sized {
    /// Takes it from the call.
    ///
    /// # Errors
    ///
    /// It cannot be had, and the refusal is the answer.
    fn from_context(cx: &mut Context<S>) -> impl Future<Output = Result<Self, Refusal>> + Send;
}
