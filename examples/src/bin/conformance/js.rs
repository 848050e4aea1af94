use axum::extract::Query;
use serde::Deserialize;
use sijax_server::SijaxPage;

#[derive(Deserialize)]
pub(crate) struct Uris {
    request_uri: Option<String>,
    json_uri: Option<String>,
}

/// What `get_js` returns for these URIs.
pub(crate) async fn js(mut page: SijaxPage, Query(uris): Query<Uris>) -> String {
    if let Some(uri) = uris.request_uri {
        page = page.set_request_uri(uri);
    }
    if let Some(uri) = uris.json_uri {
        page = page.set_json_uri(uri);
    }
    page.get_js()
}
