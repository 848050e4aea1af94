use sijax_shared::Commands;
use wasm_bindgen::prelude::wasm_bindgen;

use super::ApplyError;

#[wasm_bindgen(module = "/js/rust_api.js")]
extern "C" {
    pub(super) fn is_installed() -> bool;
    /// Returns what was thrown, as text.
    fn apply_json(json: &str) -> Option<String>;
}

/// Applies commands that are built in the browser, as those of a server are applied.
///
/// A command that fails doesn't stop the others: `Sijax.onError` hears of it, or else
/// the console.
///
/// # Errors
///
/// When nothing could be applied: a command cannot be written, [`install`](crate::install) was not
/// called, or the page has a `Sijax.processCommands` of its own that threw.
///
/// # Examples
///
/// ```no_run
/// use sijax_shared::Commands;
///
/// # sijax_client::install();
/// sijax_client::apply(Commands::new().html("#sum", 1 + 2).css("#sum", "color", "green"))?;
/// # Ok::<(), sijax_client::ApplyError>(())
/// ```
pub fn apply(commands: Commands) -> Result<(), ApplyError> {
    let json = commands.into_json()?;
    if !is_installed() {
        return Err(ApplyError::NotInstalled);
    }
    apply_json(&json).map_or(Ok(()), |thrown| Err(ApplyError::Thrown(thrown)))
}
