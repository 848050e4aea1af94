//! The wasm module inside of `pkg/sijax.js`: the engine of `sijax-client`, exported.
//!
//! A crate of its own because a cdylib that is a Rust library as well loses link-time
//! optimization. Off wasm32 there is nothing in it.

#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate alloc;

use alloc::alloc::{GlobalAlloc, Layout};
use core::ptr;

use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing here allocates either; wasm-bindgen's library could, so the linker asks for it.
struct NoMemory;

#[expect(unsafe_code, reason = "the trait is unsafe; giving out no memory at all is sound")]
unsafe impl GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        ptr::null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static ALLOCATOR: NoMemory = NoMemory;

/// Nothing here panics; the linker doesn't know.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Runs the current list.
#[wasm_bindgen]
pub fn commands() {
    sijax_client::engine::commands();
}

/// Applies the current command.
#[wasm_bindgen]
pub fn apply(kind: u32) {
    sijax_client::engine::apply(kind);
}

/// Reads the current form.
#[wasm_bindgen]
pub fn form() {
    sijax_client::engine::form();
}

/// Ends the current request.
#[wasm_bindgen]
pub fn settle(event: u32, status: u32) {
    sijax_client::engine::settle(event, status);
}
