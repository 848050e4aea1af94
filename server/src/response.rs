use std::{
    cell::Cell,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use http::{HeaderMap, HeaderName, HeaderValue};
use sijax_shared::{Command, Commands};

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

/// What the commands of a function usually take, in bytes.
const TYPICAL: usize = 256;

/// A list above so many bytes is not kept for the next command.
const KEPT: usize = 4096;

thread_local! {
    static WRITTEN: Cell<Commands> = const { Cell::new(Commands::new()) };
}

#[derive(Default)]
struct Queue {
    commands: Commands,
    headers: HeaderMap,
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
        // The command's serializer is not ours: it may panic, and it may have a handle of its own,
        // so it runs without the lock, into a list that this thread uses again and again.
        let mut list = WRITTEN.try_with(Cell::take).unwrap_or_default();
        list.push(command);
        self.change(|queue| {
            if queue.commands.capacity() == 0 {
                queue.commands = Commands::with_capacity(TYPICAL);
            }
            queue.commands.append(&mut list);
        });
        if list.capacity() <= KEPT {
            list.clear();
            // A thread that is about to end has no list any more, and needs none.
            let _ = WRITTEN.try_with(|written| written.set(list));
        }
        self
    }

    /// Queues all of `commands`.
    #[allow(clippy::must_use_candidate, reason = "it is for the effect, as the others are")]
    pub fn append(&self, mut commands: Commands) -> &Self {
        self.change(|queue| queue.commands.append(&mut commands))
    }

    /// Sets a header of the reply, in place of one of that name that was set before.
    ///
    /// Headers go out with the commands; a reply in their place, such as an error's, has its own.
    /// With the feature `axum`, [`add_parts`](Self::add_parts) takes cookie jars and the like.
    ///
    /// ```
    /// use sijax_server::{Response, http::{HeaderValue, header}};
    ///
    /// async fn forget(res: Response) {
    ///     res.insert_header(header::SET_COOKIE, HeaderValue::from_static("seen=; Max-Age=0"));
    /// }
    /// ```
    pub fn insert_header(&self, name: HeaderName, value: HeaderValue) -> &Self {
        self.change(|queue| drop(queue.headers.insert(name, value)))
    }

    /// Adds headers to those of the reply: several of one name may stand side by side.
    pub fn append_headers(&self, headers: impl IntoIterator<Item = (HeaderName, HeaderValue)>) -> &Self {
        let headers: Vec<_> = headers.into_iter().collect();
        self.change(|queue| {
            for (name, value) in headers {
                queue.headers.append(name, value);
            }
        })
    }

    /// Takes all that is queued, and the failure to write a command if there was one.
    pub fn take(&self) -> Commands {
        std::mem::take(&mut self.lock().commands)
    }

    /// Takes all commands and headers; what comes later is dropped.
    pub(crate) fn close(&self) -> (Commands, HeaderMap) {
        let mut queue = self.lock();
        queue.closed = true;
        (std::mem::take(&mut queue.commands), std::mem::take(&mut queue.headers))
    }

    fn command(&self, command: &impl Command) -> &Self {
        self.push(command)
    }

    fn cleared(&self) -> &Self {
        self.change(|queue| queue.commands.clear())
    }

    fn change(&self, change: impl FnOnce(&mut Queue)) -> &Self {
        let mut queue = self.lock();
        if queue.closed {
            drop(queue);
            tracing::warn!("something was queued after the reply had gone out, and is dropped");
        } else {
            change(&mut queue);
        }
        self
    }

    /// Nothing of the user's runs under the lock; a map of headers that is full panics, and stays whole.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    sijax_shared::command_methods!(&Self, &Self);
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let commands = self.lock().commands.clone();
        f.debug_tuple("Response").field(&commands).finish()
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
        assert_eq!(res.close().0, Commands::new().alert("in time"));
        res.alert("late");
        assert!(res.take().is_empty());
    }

    #[test]
    fn a_serializer_may_use_the_handle_that_it_is_queued_on() {
        struct Uses(Response);
        impl serde::Serialize for Uses {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.alert("from within");
                serializer.serialize_str("itself")
            }
        }
        let res = Response::new();
        res.alert("first").alert(Uses(res.clone()));
        assert_eq!(res.take(), Commands::new().alert("first").alert("from within").alert("itself"));
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
