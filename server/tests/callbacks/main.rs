//! Objects whose functions pages call.

mod calling;
mod functions;
mod hygiene;
#[cfg(feature = "axum")]
mod state;
