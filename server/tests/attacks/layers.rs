use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse as _, Response as HttpResponse},
    routing::get as on_get,
};
use sijax_server::{Event, Response, Sijax, SijaxRequest, route};

use crate::support::{alert, call, get, ok, page, send};

async fn plain(sijax: SijaxRequest) -> HttpResponse {
    if sijax.is_sijax_request() {
        return sijax.process_request().await.into_response();
    }
    sijax.get_js().into_response()
}

fn says(name: &'static str) -> Sijax {
    Sijax::new()
        .register_callback(name, async move |res: Response| {
            res.alert(name);
        })
        .register_callback("who", async move |res: Response| {
            res.alert(name);
        })
}

fn closed() -> Sijax {
    says("closed").register_event(Event::BeforeProcessing, async || Err::<(), _>(StatusCode::UNAUTHORIZED))
}

#[tokio::test]
async fn functions_of_a_layer_are_on_every_page_behind_it() {
    let app: Router = Router::new()
        .route("/plain", on_get(plain).post(plain))
        .route("/route", route(page, says("page")))
        .nest("/nested", Router::new().route("/{*rest}", on_get(plain).post(plain)))
        .nest("/routed", Router::new().route("/{*rest}", route(page, says("page"))))
        .layer(says("everywhere").layer());
    for path in ["/plain", "/route", "/nested/a/b", "/routed/a/b"] {
        assert_eq!(get(&app, path).await.text, format!("Sijax.setRequestUri(\"{path}\");"));
        assert_eq!(ok(&app, path, "everywhere", "[]").await, alert("everywhere"), "{path}");
    }
    for path in ["/route", "/routed/x"] {
        assert_eq!(ok(&app, path, "who", "[]").await, alert("page"), "the page's own come first: {path}");
    }
}

#[tokio::test]
async fn what_a_layer_guards_no_kind_of_page_opens() {
    let open = says("open").register_event(Event::BeforeProcessing, async || ());
    let app: Router = Router::new()
        .route("/plain", on_get(plain).post(plain))
        .route("/route", route(page, open.clone()))
        .nest("/nested", Router::new().route("/x", route(page, open)))
        .layer(closed().layer());
    for path in ["/plain", "/route", "/nested/x"] {
        for name in ["open", "closed", "who", "nope"] {
            let reply = send(&app, call(path, name, "[]")).await;
            assert_eq!((reply.status, reply.text.as_str()), (StatusCode::UNAUTHORIZED, ""), "{path} {name}");
        }
    }
}

#[tokio::test]
async fn a_second_layer_does_not_put_the_first_out_of_force() {
    let inner = |layer: Sijax| {
        Router::new()
            .route("/plain", on_get(plain).post(plain))
            .route("/route", route(page, says("page")))
            .layer(layer.layer())
    };
    let guarded = Router::new().nest("/in", inner(says("inner"))).layer(closed().layer());
    let guarded_inside = Router::new().nest("/in", inner(closed())).layer(says("outer").layer());
    for app in [&guarded, &guarded_inside] {
        for path in ["/in/plain", "/in/route"] {
            for name in ["inner", "outer", "closed", "who", "page", "nope"] {
                let reply = send(app, call(path, name, "[]")).await;
                assert_eq!(reply.status, StatusCode::INTERNAL_SERVER_ERROR, "{path} {name}");
                assert!(!reply.text.contains("alert"), "{path} {name}: {}", reply.text);
            }
        }
    }
}

#[tokio::test]
async fn a_guard_for_another_state_closes_the_page_and_does_not_vanish() {
    let stated = Sijax::<u8>::new().register_callback("f", async |res: Response| {
        res.alert("ran");
    });
    let app: Router = Router::new()
        .route("/", route(page, stated.clone()))
        .layer(stated.layer())
        .with_state(5)
        .layer(closed().layer());
    let reply = send(&app, call("/", "f", "[]")).await;
    assert_eq!(reply.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!reply.text.contains("ran"));
}
