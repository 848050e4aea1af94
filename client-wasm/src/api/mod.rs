//! For Rust applications.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen(module = "/js/rust_api.js")]
extern "C" {
    fn install_sijax(version: &str, exports: &JsValue) -> JsValue;
    #[wasm_bindgen(catch)]
    fn process_json(json: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch)]
    fn form_json(selector: &str) -> Result<String, JsValue>;
}

/// Makes the global object `Sijax`, as the drop-in client does, run by this module.
///
/// Call it once, before anything else of this crate. Returns the object; scripts of the
/// page may add `process_*` functions and an `onError` to it.
#[expect(clippy::must_use_candidate, reason = "the object is global as well")]
pub fn install() -> JsValue {
    install_sijax(env!("CARGO_PKG_VERSION"), &wasm_bindgen::exports())
}

/// Applies a list of commands, given as the JSON text that a server sends.
///
/// A command that fails doesn't stop the others: `Sijax.onError` hears of it, or else
/// the console.
///
/// # Errors
///
/// When the text is not JSON.
pub fn process_commands(json: &str) -> Result<(), JsValue> {
    process_json(json)
}

/// The values of the form controls inside of whatever the selector matches, as JSON.
///
/// # Errors
///
/// When the selector is malformed.
pub fn form_values(selector: &str) -> Result<String, JsValue> {
    form_json(selector)
}
