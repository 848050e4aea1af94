use std::{fmt, sync::Arc};

use futures_util::future::BoxFuture;

use super::{Context, FromCall, FromContext, IntoOutcome, Outcome};

/// A function that a page may call.
///
/// Implemented for `async fn`s and async closures whose arguments all are [`FromCall`], up to
/// twelve, and whose result is [`IntoOutcome`]. They must be `Clone + Send + Sync + 'static`, and
/// their futures `Send`, as those of axum's handlers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Sijax function",
    note = "a Sijax function is an `async fn` or async closure: each of up to twelve arguments is `Response` or a `ResponseClass` of yours, a standard type (`String`, not `&str`), `Arg<T>` with `T: Deserialize`, or an extractor that leaves the body alone; \
            it returns `()`, `Commands`, or a `Result` of these whose error is `InvalidCall`, `Refusal` or implements `IntoResponse` (`Box<dyn Error>` does not; a closure that ends in `res.alert(…)` returns that, without a `;`); \
            its future is `Send`: no guard of a lock, no `Rc` is held over an `.await`",
    note = "an extractor that needs the application's state makes it a function of `Sijax<TheState>`",
    note = "to be told which argument or result it is, put the function into an `impl` block with `#[sijax_server::callbacks]`"
)]
pub trait Function<S, T>: Clone + Send + Sync + Sized + 'static {
    /// Takes the arguments from the call and runs the function.
    fn call(self, cx: &mut Context<S>) -> impl Future<Output = Outcome> + Send;
}

/// What runs when an [`Event`](crate::Event) happens: a function without arguments of the page.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a hook",
    note = "a hook is an `async fn` or async closure that takes `Response`, `FunctionName` or extractors, and nothing that the page sends"
)]
pub trait Hook<S, T>: Clone + Send + Sync + Sized + 'static {
    /// Takes the arguments from the call and runs the hook.
    fn call(self, cx: &mut Context<S>) -> impl Future<Output = Outcome> + Send;
}

macro_rules! functions {
    ($($arg:ident $via:ident),*) => {
        #[diagnostic::do_not_recommend]
        #[allow(non_snake_case)]
        impl<F, Fut, Out, S, Via, $($arg, $via),*> Function<S, (Via, ($($via,)*), ($($arg,)*))> for F
        where
            F: FnOnce($($arg),*) -> Fut + Clone + Send + Sync + 'static,
            Fut: Future<Output = Out> + Send,
            Out: IntoOutcome<Via>,
            S: Send + Sync,
            $($arg: FromCall<S, $via> + Send,)*
        {
            async fn call(self, cx: &mut Context<S>) -> Outcome {
                $(let $arg = match $arg::from_call(cx).await {
                    Ok(arg) => arg,
                    Err(refusal) => return refusal.into(),
                };)*
                match cx.all_args_taken() {
                    Ok(()) => self($($arg),*).await.into_outcome(cx.response()),
                    Err(invalid) => Outcome::InvalidCall(invalid),
                }
            }
        }

        #[diagnostic::do_not_recommend]
        #[allow(non_snake_case)]
        impl<F, Fut, Out, S, Via, $($arg, $via),*> Hook<S, (Via, ($($via,)*), ($($arg,)*))> for F
        where
            F: FnOnce($($arg),*) -> Fut + Clone + Send + Sync + 'static,
            Fut: Future<Output = Out> + Send,
            Out: IntoOutcome<Via>,
            S: Send + Sync,
            $($arg: FromContext<S, $via> + Send,)*
        {
            async fn call(self, cx: &mut Context<S>) -> Outcome {
                $(let $arg = match $arg::from_context(cx).await {
                    Ok(arg) => arg,
                    Err(refusal) => return refusal.into(),
                };)*
                self($($arg),*).await.into_outcome(cx.response())
            }
        }
    };
}

functions!();
functions!(A1 V1);
functions!(A1 V1, A2 V2);
functions!(A1 V1, A2 V2, A3 V3);
functions!(A1 V1, A2 V2, A3 V3, A4 V4);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6, A7 V7);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6, A7 V7, A8 V8);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6, A7 V7, A8 V8, A9 V9);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6, A7 V7, A8 V8, A9 V9, A10 V10);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6, A7 V7, A8 V8, A9 V9, A10 V10, A11 V11);
functions!(A1 V1, A2 V2, A3 V3, A4 V4, A5 V5, A6 V6, A7 V7, A8 V8, A9 V9, A10 V10, A11 V11, A12 V12);

type Run<S> = dyn for<'a> Fn(&'a mut Context<S>) -> BoxFuture<'a, Outcome> + Send + Sync;

/// A function or hook whose type is forgotten.
pub(crate) struct Erased<S>(Arc<Run<S>>);

impl<S> Erased<S> {
    pub(crate) fn call<'a>(&self, cx: &'a mut Context<S>) -> BoxFuture<'a, Outcome> {
        (self.0)(cx)
    }
}

impl<S> Clone for Erased<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S> fmt::Debug for Erased<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fn")
    }
}

pub(crate) fn erase<S, T: 'static>(function: impl Function<S, T>) -> Erased<S> {
    Erased(Arc::new(move |cx| Box::pin(function.clone().call(cx))))
}

pub(crate) fn erase_hook<S, T: 'static>(hook: impl Hook<S, T>) -> Erased<S> {
    Erased(Arc::new(move |cx| Box::pin(hook.clone().call(cx))))
}
