use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen(module = "/js/rust_api.js")]
extern "C" {
    fn install_sijax(version: &str, exports: &JsValue) -> JsValue;
}

/// Makes the global object `Sijax`, as the drop-in client does, run by this module.
///
/// Call it once, before anything else of this crate. Returns the object; scripts of the
/// page may add `process_*` functions and an `onError` to it.
///
/// ```no_run
/// sijax_client::install();
/// sijax_client::process_commands(r#"[{"alert":"Hello","type":"alert"}]"#).unwrap();
/// ```
#[expect(clippy::must_use_candidate, reason = "the object is global as well")]
pub fn install() -> JsValue {
    install_sijax(env!("CARGO_PKG_VERSION"), &wasm_bindgen::exports())
}
