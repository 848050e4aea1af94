use crate::support::{alert, call, ok, page, send};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::response::Response as HttpResponse;
use axum::routing::get;
use sijax_server::Commands;
use sijax_server::Event;
use sijax_server::Response;
use sijax_server::Sijax;
use sijax_server::SijaxRequest;
use sijax_server::route;

async fn view<S: Clone + Send + Sync + 'static>(sijax: SijaxRequest<S>) -> HttpResponse {
    let sijax = sijax
        .register_callback("f", async |res: Response| {
            res.alert("f");
        })
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.alert("page before");
        });
    if sijax.is_sijax_request() {
        return sijax.process_request().await.into_response();
    }
    sijax.get_js().into_response()
}

#[tokio::test]
async fn a_page_of_its_own_functions_comes_before_the_site() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax
            .register_callback("both", async |res: Response| {
                res.alert("page");
            })
            .set_request_uri("/elsewhere");
        if sijax.is_sijax_request() {
            return sijax.process_request().await.into_response();
        }
        sijax.get_js().into_response()
    }
    let site: Sijax = Sijax::new()
        .register_callback("both", async |res: Response| {
            res.alert("site");
        })
        .register_callback("site", async |res: Response| {
            res.alert("site");
        });
    let app = Router::new().route("/", get(view).post(view)).layer(site.layer());
    assert_eq!(ok(&app, "/", "both", "[]").await, alert("page"));
    assert_eq!(ok(&app, "/", "site", "[]").await, alert("site"));
    let page = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(page.1, r#"Sijax.setRequestUri("/elsewhere");"#);
}

#[tokio::test]
async fn no_page_opens_what_the_site_guards() {
    let guarded: Sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, async || Err::<(), _>(StatusCode::UNAUTHORIZED))
        .set_request_uri("/api");
    let app = Router::new().route("/", get(view::<()>).post(view::<()>)).layer(guarded.layer());
    assert_eq!(send(&app, call("/", "f", "[]")).await.0, StatusCode::UNAUTHORIZED);
    let page = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(page.1, r#"Sijax.setRequestUri("/api");"#, "pages know what the site was told");

    let site: Sijax = Sijax::new()
        .register_event(Event::BeforeProcessing, async |res: Response| {
            res.alert("site before");
        })
        .trust_origin("https://friend.example");
    let app = Router::new().route("/", get(view::<()>).post(view::<()>)).layer(site.layer());
    let mut request = call("/", "f", "[]");
    request.headers_mut().insert("origin", "https://friend.example".parse().unwrap());
    let expected = Commands::new().alert("site before").alert("page before").alert("f");
    assert_eq!(send(&app, request).await, (StatusCode::OK, expected.into_json().unwrap()));
}

#[tokio::test]
async fn a_site_of_another_state_is_an_error_and_not_nothing() {
    let site: Sijax =
        Sijax::new().register_event(Event::BeforeProcessing, async || Err::<(), _>(StatusCode::UNAUTHORIZED));
    let app = Router::new().route("/", get(view::<u8>).post(view::<u8>)).layer(site.layer()).with_state(5_u8);
    assert_eq!(send(&app, call("/", "f", "[]")).await.0, StatusCode::INTERNAL_SERVER_ERROR);
    let mut of_client = call("/", "f", "[]");
    of_client.headers_mut().insert("sijax-client", "1".parse().unwrap());
    let (status, text) = send(&app, of_client).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(text.contains(r#""kind":"server_failure""#), "{text}");
}

#[tokio::test]
async fn what_the_site_sets_reaches_the_page() {
    let sijax: Sijax = Sijax::new().set_request_uri("/api").set_json_uri("/json2.js");
    let app = Router::new().route("/", route(page, sijax));
    let (_, text) = send(&app, Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(text, r#"Sijax.setRequestUri("/api");Sijax.setJsonUri("/json2.js");"#);
}
