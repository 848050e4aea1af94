use axum::extract::Query;
use sijax_server::SijaxPage;

/// What `get_js` returns for these URIs; of repeated ones the first counts.
pub(crate) async fn js(mut page: SijaxPage, Query(fields): Query<Vec<(String, String)>>) -> String {
    let first = |name| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value);
    if let Some(uri) = first("request_uri") {
        page = page.set_request_uri(uri);
    }
    if let Some(uri) = first("json_uri") {
        page = page.set_json_uri(uri);
    }
    page.get_js()
}
