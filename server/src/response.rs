use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use sijax_shared::{Command, Commands, EncodeError};

use crate::function::{Context, FromContext, Refusal, via};

/// The handle on which a function queues commands for the page.
///
/// It is cheap to clone, and all clones share one queue with the hooks of the call: `clear_commands`
/// in a hook drops what the function queued. The methods return the handle, so that calls chain.
///
/// Once the reply has gone out, what is queued is dropped and logged.
///
/// ```
/// use sijax_server::Response;
///
/// async fn say_hello(res: Response, from: String, to: String) {
///     res.alert(format!("Hello from {from} to {to}")).css("a", "color", "green");
/// }
/// ```
#[derive(Clone, Default)]
pub struct Response {
    queue: Arc<Mutex<Queue>>,
}

#[derive(Default)]
struct Queue {
    commands: Commands,
    closed: bool,
}

impl Response {
    /// A response of its own, as a test may want one.
    ///
    /// ```
    /// use sijax_server::{Commands, Response};
    ///
    /// let res = Response::new();
    /// res.alert("hi");
    /// assert_eq!(res.take(), Commands::new().alert("hi"));
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Queues a command of any type: one of your own, or one whose method is too strict.
    pub fn push(&self, command: &impl Command) -> &Self {
        self.with(|commands| commands.push(command))
    }

    /// Queues all of `commands`.
    pub fn append(&self, commands: Commands) {
        self.with(|queued| queued.append(commands));
    }

    /// Takes all that is queued.
    pub fn take(&self) -> Commands {
        std::mem::take(&mut self.lock().commands)
    }

    /// Takes all that is queued; what comes later is dropped.
    pub(crate) fn close(&self) -> Result<Commands, EncodeError> {
        let mut queue = self.lock();
        queue.closed = true;
        let commands = std::mem::take(&mut queue.commands);
        match commands.error() {
            Some(error) => Err(error.clone()),
            None => Ok(commands),
        }
    }

    fn command(&self, command: &impl Command) -> &Self {
        self.push(command)
    }

    fn cleared(&self) -> &Self {
        self.with(Commands::clear)
    }

    fn with(&self, change: impl FnOnce(&mut Commands)) -> &Self {
        let mut queue = self.lock();
        if queue.closed {
            tracing::warn!("commands were queued after the reply had gone out, and are dropped");
        } else {
            change(&mut queue.commands);
        }
        self
    }

    /// A panic of another holder leaves the queue as it was before its command.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    sijax_shared::command_methods!(&Self, &Self);
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Response").field(&self.lock().commands).finish()
    }
}

impl<S: Send + Sync> FromContext<S, via::Call> for Response {
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        Ok(cx.response().clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_after_the_reply_is_dropped() {
        let res = Response::new();
        res.alert("in time");
        assert_eq!(res.close().unwrap(), Commands::new().alert("in time"));
        res.alert("late");
        assert!(res.take().is_empty());
    }

    #[test]
    fn a_serializer_that_panics_spoils_neither_queue_nor_handle() {
        struct Panics;
        impl serde::Serialize for Panics {
            fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
                panic!("a serializer that panics")
            }
        }
        let res = Response::new();
        res.alert("first");
        let other = res.clone();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            other.alert(Panics);
        }));
        assert!(panicked.is_err());
        res.alert("second");
        assert_eq!(res.take(), Commands::new().alert("first").alert("second"));
    }
}
