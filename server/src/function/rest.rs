use sijax_shared::JsonText;

use super::{Context, FromArg, FromCall, Refusal, via};

/// All arguments that are left, in their order: for functions that take any number.
///
/// It must be the last argument that the page sends; what follows it finds nothing.
///
/// ```
/// use sijax_server::{Response, Rest, Sijax};
///
/// async fn sum(res: Response, start: i64, Rest(more): Rest<i64>) {
///     res.html("#sum", start + more.iter().sum::<i64>());
/// }
///
/// let sijax: Sijax = Sijax::new().register_callback("sum", sum);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rest<T = JsonText>(pub Vec<T>);

impl<S: Send + Sync, T: FromArg + Send> FromCall<S, via::Rest> for Rest<T> {
    async fn from_call(cx: &mut Context<S>) -> Result<Self, Refusal> {
        let mut rest = Vec::with_capacity(cx.args_left());
        while cx.args_left() > 0 {
            rest.push(cx.next_arg()?);
        }
        Ok(Self(rest))
    }
}
