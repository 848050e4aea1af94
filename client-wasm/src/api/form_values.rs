use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen(module = "/js/rust_api.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn form_json(selector: &str) -> Result<String, JsValue>;
}

/// The values of the form controls inside of whatever the selector matches, as JSON.
///
/// # Errors
///
/// When the selector is malformed.
///
/// # Examples
///
/// ```no_run
/// # sijax_client::install();
/// let values = sijax_client::form_values("#booking").unwrap();
/// assert_eq!(values, r#"{"name":"Ann"}"#);
/// ```
pub fn form_values(selector: &str) -> Result<String, JsValue> {
    form_json(selector)
}
