//! Scripts that only other scripts import. wasm-bindgen brings along a file when a block names
//! it, whether or not its functions are called from Rust.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/encode.js")]
extern "C" {
    fn encode();
}

#[wasm_bindgen(module = "/js/registers.js")]
extern "C" {
    fn leave();
}

#[wasm_bindgen(module = "/js/report.js")]
extern "C" {
    fn report();
}

#[wasm_bindgen(module = "/js/sijax.js")]
extern "C" {
    fn make_sijax();
}
