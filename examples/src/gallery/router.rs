use axum::Router;
use sijax_server::static_files;

use super::{Example, assets, index};
use crate::{
    commands::COMMANDS, events::EVENTS, form::FORM, hello::HELLO, per_request::PER_REQUEST, todo::TODO,
};

/// All examples, in the order in which they are best read.
pub(super) const EXAMPLES: [&Example; 6] = [&HELLO, &COMMANDS, &FORM, &TODO, &EVENTS, &PER_REQUEST];

/// The index on `/`, each example on its own path, and the client's files below `/pkg`.
pub fn router() -> Router {
    EXAMPLES
        .iter()
        .fold(Router::new(), |app, example| app.merge((example.router)()))
        .merge(index::router())
        .merge(assets::router())
        .nest_service("/pkg", static_files())
}
