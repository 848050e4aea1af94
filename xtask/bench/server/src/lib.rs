//! What the servers that are compared have in common: how they are started and stopped.

mod serve;

pub use serve::{PAGE, serve};
