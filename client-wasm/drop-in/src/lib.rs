//! The wasm module of pkg/sijax.js
