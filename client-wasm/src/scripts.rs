//! Scripts that only other scripts import. wasm-bindgen brings along a file when a block names
//! it, whether or not its functions are called from Rust.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/alert.js")]
extern "C" {
    fn show_alert();
}

#[wasm_bindgen(module = "/js/attr.js")]
extern "C" {
    fn set_attr();
}

#[wasm_bindgen(module = "/js/busy.js")]
extern "C" {
    fn busy();
}

#[wasm_bindgen(module = "/js/call.js")]
extern "C" {
    fn call_function();
}

#[wasm_bindgen(module = "/js/commands.js")]
extern "C" {
    fn process_commands();
}

#[wasm_bindgen(module = "/js/contains.js")]
extern "C" {
    fn contains();
}

#[wasm_bindgen(module = "/js/copy.js")]
extern "C" {
    fn copy();
}

#[wasm_bindgen(module = "/js/css.js")]
extern "C" {
    fn set_css();
}

#[wasm_bindgen(module = "/js/declare.js")]
extern "C" {
    fn listen();
}

#[wasm_bindgen(module = "/js/encode.js")]
extern "C" {
    fn encode();
}

#[wasm_bindgen(module = "/js/forget.js")]
extern "C" {
    fn forget();
}

#[wasm_bindgen(module = "/js/group.js")]
extern "C" {
    fn admit();
}

#[wasm_bindgen(module = "/js/html.js")]
extern "C" {
    fn set_html();
}

#[wasm_bindgen(module = "/js/mode.js")]
extern "C" {
    fn mode();
}

#[wasm_bindgen(module = "/js/registers.js")]
extern "C" {
    fn within();
}

#[wasm_bindgen(module = "/js/remove.js")]
extern "C" {
    fn remove_elements();
}

#[wasm_bindgen(module = "/js/reply.js")]
extern "C" {
    fn refusal();
}

#[wasm_bindgen(module = "/js/report.js")]
extern "C" {
    fn report();
}

#[wasm_bindgen(module = "/js/request.js")]
extern "C" {
    fn make_request();
}

#[wasm_bindgen(module = "/js/script.js")]
extern "C" {
    fn run_script();
}

#[wasm_bindgen(module = "/js/send.js")]
extern "C" {
    fn send();
}

#[wasm_bindgen(module = "/js/select.js")]
extern "C" {
    fn find();
}

#[wasm_bindgen(module = "/js/settle.js")]
extern "C" {
    fn settle();
}

#[wasm_bindgen(module = "/js/sijax.js")]
extern "C" {
    fn make_sijax();
}
