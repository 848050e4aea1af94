use std::{any, fmt};

use serde::de::DeserializeOwned;
use sijax_shared::{Command, command::type_name};
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};

use super::apply::is_installed;

/// Takes a command as JSON; returns why it could not.
type Handle = dyn FnMut(String) -> Option<String>;

#[wasm_bindgen(module = "/js/rust_api.js")]
extern "C" {
    fn set_processor(name: &str, handle: &Closure<Handle>) -> JsValue;
    fn release_processor(processor: &JsValue);
}

/// Processes the commands of a type of one's own in Rust, as `Sijax.process_<TYPE>` does in JavaScript.
///
/// The struct is the one that the server pushes. Members of a command that it does not have are
/// ignored, as serde does; its type is not among them. A command that does not fit it is reported to
/// `Sijax.onError`, or else to the console, and the rest of the list runs.
///
/// ⚠️ Numbers pass through JavaScript: integers beyond 2⁵³ lose digits, so send those as text. While a
/// handler runs, it cannot be called again: a command of its type that it applies itself is reported.
///
/// # Panics
///
/// When [`install`](crate::install) was not called.
///
/// # Examples
///
/// ```no_run
/// use serde::{Deserialize, Serialize};
/// use sijax_client::on_command;
/// use sijax_shared::{Command, Commands, Lowered};
///
/// // in a crate that both sides share
/// #[derive(Deserialize, Serialize)]
/// struct Toast {
///     text: String,
///     seconds: u32,
/// }
///
/// impl Command for Toast {
///     const TYPE: &'static str = "toast";
///
///     fn lower(&self) -> Lowered {
///         Lowered::To(Commands::new().alert(&self.text))
///     }
/// }
///
/// // in the browser
/// # sijax_client::install();
/// let handler = on_command(|toast: Toast| show(&toast.text, toast.seconds));
/// // … for as long as the page is there
/// handler.forget();
/// # fn show(_: &str, _: u32) {}
/// ```
#[track_caller]
pub fn on_command<C>(mut handler: impl FnMut(C) + 'static) -> CommandHandler
where
    C: Command + DeserializeOwned,
{
    let name = type_name::<C>();
    assert!(is_installed(), "there is no client: call `sijax_client::install` before `on_command`");
    let handle: Box<Handle> = Box::new(move |json| match serde_json::from_str(&json) {
        Ok(command) => {
            handler(command);
            None
        }
        Err(error) => Some(format!("this is no {}: {error}", any::type_name::<C>())),
    });
    let handle = Closure::wrap(handle);
    CommandHandler { name, processor: set_processor(name, &handle), handle: Some(handle) }
}

/// That a type of commands is processed in Rust: what [`on_command`] returns.
///
/// # Drop behavior
///
/// It ends with this value: what processed the type before, if anything, does so again. A processor
/// that the page has set since stays. [`forget`](Self::forget) keeps it for ever.
///
/// ```no_run
/// # use serde::{Deserialize, Serialize};
/// # use sijax_shared::{Command, Lowered};
/// # #[derive(Deserialize, Serialize)]
/// # struct Toast {}
/// # impl Command for Toast {
/// #     const TYPE: &'static str = "toast";
/// #     fn lower(&self) -> Lowered { Lowered::AsItIs }
/// # }
/// # sijax_client::install();
/// let handler = sijax_client::on_command(|_: Toast| {});
/// drop(handler); // from here on `toast` is an unknown command
/// ```
#[must_use = "the handler ends when this is dropped: keep it, or call `forget`"]
pub struct CommandHandler {
    name: &'static str,
    processor: JsValue,
    /// None once it is forgotten.
    handle: Option<Closure<Handle>>,
}

impl CommandHandler {
    /// Keeps the handler for as long as the page is there.
    ///
    /// ```no_run
    /// # use serde::{Deserialize, Serialize};
    /// # use sijax_shared::{Command, Lowered};
    /// # #[derive(Deserialize, Serialize)]
    /// # struct Toast {}
    /// # impl Command for Toast {
    /// #     const TYPE: &'static str = "toast";
    /// #     fn lower(&self) -> Lowered { Lowered::AsItIs }
    /// # }
    /// # sijax_client::install();
    /// sijax_client::on_command(|_: Toast| {}).forget();
    /// ```
    pub fn forget(mut self) {
        if let Some(handle) = self.handle.take() {
            handle.forget();
        }
    }
}

impl Drop for CommandHandler {
    fn drop(&mut self) {
        if self.handle.is_some() {
            release_processor(&self.processor);
        }
    }
}

impl fmt::Debug for CommandHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CommandHandler").field("type", &self.name).finish_non_exhaustive()
    }
}
