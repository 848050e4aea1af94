//! What ties the library to axum.

mod body;
mod extract;
mod layer;
mod outcome;
mod page;
mod parts;
mod read;
mod rejection;
mod request;
mod route;
mod static_files;

pub use layer::{SijaxLayer, SijaxService};
pub use page::SijaxPage;
pub use rejection::{NotASijaxRequest, SijaxRequestRejection};
pub use request::SijaxRequest;
pub use route::route;
pub use static_files::{StaticFiles, static_files};
