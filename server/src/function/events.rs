use std::fmt;

use futures_util::future::BoxFuture;
use http::Extensions;

use super::{Context, FromContext, Outcome, Refusal, via};
use crate::Event;

/// Sets off events of the application from inside of a function or hook.
///
/// ```
/// use sijax_server::{Events, Refusal, Response, Sijax};
///
/// async fn save(res: Response, mut events: Events, text: String) -> Result<(), Refusal> {
///     res.html("#text", text.len());
///     events.set_off("saved").await?;
///     Ok(())
/// }
///
/// let sijax: Sijax = Sijax::new()
///     .register_callback("save", save)
///     .register_event("saved", async |res: Response| { res.alert("Saved"); });
/// ```
///
/// The hook shares the response with the function. Its extractors see the request as it was when this
/// argument was taken. A hook that sets off its own event never ends.
pub struct Events {
    cx: Box<dyn SetOff>,
}

/// A context whose state is forgotten, so that no signature has to name it.
trait SetOff: Send + Sync {
    fn extensions(&mut self) -> &mut Extensions;
    fn set_off(&mut self, event: Event) -> BoxFuture<'_, Result<bool, Refusal>>;
}

impl<S: Send + Sync> SetOff for Context<S> {
    fn extensions(&mut self) -> &mut Extensions {
        &mut self.parts_and_state().0.extensions
    }

    fn set_off(&mut self, event: Event) -> BoxFuture<'_, Result<bool, Refusal>> {
        Box::pin(async move {
            let Some(hook) = self.registries().get_event(event) else {
                tracing::warn!(event = event.as_str(), "an event was set off that nothing is registered for");
                return Ok(false);
            };
            match hook.run(self).await {
                Outcome::Done => Ok(true),
                Outcome::InvalidCall(invalid) => Err(Refusal::InvalidCall(invalid)),
                Outcome::Response(response) => Err(Refusal::Response(response)),
            }
        })
    }
}

impl Events {
    /// Gives `value` to the hooks that are set off from here on, as an extension of their request: they
    /// take it as axum's `Extension`. One of that type that was there before is replaced.
    ///
    #[cfg_attr(feature = "axum", doc = "```")]
    #[cfg_attr(not(feature = "axum"), doc = "```ignore")]
    /// use axum::Extension;
    /// use sijax_server::{Events, Refusal, Response, Sijax};
    ///
    /// #[derive(Clone)]
    /// struct Saved { bytes: usize }
    ///
    /// async fn save(mut events: Events, text: String) -> Result<(), Refusal> {
    ///     events.insert(Saved { bytes: text.len() }).set_off("saved").await?;
    ///     Ok(())
    /// }
    ///
    /// async fn saved(res: Response, Extension(saved): Extension<Saved>) {
    ///     res.alert(format!("{} bytes are saved", saved.bytes));
    /// }
    ///
    /// let sijax: Sijax = Sijax::new().register_callback("save", save).register_event("saved", saved);
    /// ```
    pub fn insert<T: Clone + Send + Sync + 'static>(&mut self, value: T) -> &mut Self {
        self.cx.extensions().insert(value);
        self
    }

    /// Runs what [`get_event`](crate::Sijax::get_event) gives for `event`, of the page or else of the site,
    /// and says whether there was something.
    ///
    /// # Errors
    ///
    /// The hook refused: given back by the function, it is the reply.
    pub async fn set_off(&mut self, event: impl Into<Event>) -> Result<bool, Refusal> {
        self.cx.set_off(event.into()).await
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events")
    }
}

impl<S: Clone + Send + Sync + 'static> FromContext<S, via::Call> for Events {
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        Ok(Self { cx: Box::new(cx.fork()) })
    }
}
