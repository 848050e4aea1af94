use super::{Context, Function, Hook, Outcome};

/// A function behind a guard: only when the guard returns no error, the function runs.
///
/// The guard takes what hooks take, and nothing that the page sends.
///
/// ```
/// use sijax_server::{Response, Sijax, guarded, http::HeaderMap};
/// # #[cfg(feature = "axum")] {
/// use axum::http::StatusCode;
///
/// async fn admins_only(headers: HeaderMap) -> Result<(), StatusCode> {
///     if headers.contains_key("x-admin") { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
/// }
///
/// async fn clear(res: Response) {
///     res.html("#log", "");
/// }
///
/// let sijax: Sijax = Sijax::new().register_callback("clear", guarded(admins_only, clear));
/// # }
/// ```
#[must_use]
pub fn guarded<G, F>(guard: G, function: F) -> Guarded<G, F> {
    Guarded { guard, function }
}

/// What [`guarded`] returns.
#[derive(Clone, Copy, Debug)]
pub struct Guarded<G, F> {
    guard: G,
    function: F,
}

#[diagnostic::do_not_recommend]
impl<S, G, F, TG, TF> Function<S, (TG, TF)> for Guarded<G, F>
where
    S: Send + Sync,
    G: Hook<S, TG>,
    F: Function<S, TF>,
{
    async fn call(self, cx: &mut Context<S>) -> Outcome {
        match self.guard.call(cx).await {
            Outcome::Done => self.function.call(cx).await,
            refused => refused,
        }
    }
}
