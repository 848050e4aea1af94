use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen(module = "/js/rust_api.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn process_json(json: &str) -> Result<(), JsValue>;
}

/// Applies a list of commands, given as the JSON text that a server sends.
///
/// A command that fails doesn't stop the others: `Sijax.onError` hears of it, or else
/// the console.
///
/// # Errors
///
/// When the text is not JSON.
///
/// # Examples
///
/// ```no_run
/// # sijax_client::install();
/// let list = r##"[{"selector":"#log","html":"<p>Hello</p>","setType":"append","type":"html"}]"##;
/// sijax_client::process_commands(list).unwrap();
/// ```
pub fn process_commands(json: &str) -> Result<(), JsValue> {
    process_json(json)
}
