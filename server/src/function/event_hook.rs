use std::fmt;

use super::{Context, Erased, Hook, Outcome, erase_hook, via};
use crate::{Event, Response};

const UNAVAILABLE: &str = "The action you performed is unavailable! (Sijax error)";
const WRONG_WAY: &str = "You tried to perform an action in a wrong way! (Sijax error)";

/// What runs at an event: [`Sijax::get_event`](crate::Sijax::get_event) gives it.
///
/// It is a [`Hook`] itself, so that it can be registered for another event as well.
pub struct EventHook<S>(Erased<S>);

impl<S> EventHook<S> {
    pub(crate) fn new<T: 'static>(hook: impl Hook<S, T>) -> Self {
        Self(erase_hook(hook))
    }

    /// Runs it for a call.
    pub(crate) async fn run(&self, cx: &mut Context<S>) -> Outcome {
        self.0.call(cx).await
    }
}

impl<S: Send + Sync> EventHook<S> {
    /// What happens where no hook was registered.
    pub(crate) fn default_of(event: Event) -> Option<Self> {
        let alert = |text: &'static str| {
            Self::new(async move |res: Response| {
                res.alert(text);
            })
        };
        match event {
            Event::BeforeProcessing | Event::AfterProcessing => Some(Self::new(async || {})),
            Event::InvalidRequest => Some(alert(UNAVAILABLE)),
            Event::InvalidCall => Some(alert(WRONG_WAY)),
            Event::Own(_) => None,
        }
    }
}

#[diagnostic::do_not_recommend]
impl<S: Send + Sync + 'static> Hook<S, via::Registered> for EventHook<S> {
    async fn call(self, cx: &mut Context<S>) -> Outcome {
        self.run(cx).await
    }
}

impl<S> Clone for EventHook<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S> fmt::Debug for EventHook<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EventHook")
    }
}
