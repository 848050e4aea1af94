use axum::Router;
use sijax_server::static_files;

use super::{assets, examples::EXAMPLES, index};

/// The index on `/`, each example on its own path, and the client's files below `/pkg`.
pub fn router() -> Router {
    EXAMPLES
        .iter()
        .fold(Router::new(), |app, example| app.merge((example.router)()))
        .merge(index::router())
        .merge(assets::router())
        .nest_service("/pkg", static_files())
}
