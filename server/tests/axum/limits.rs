use crate::support::{alert, call, ok, page, send};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response as HttpResponse};
use axum::routing::get;
use sijax_server::{
    Event, FunctionName, InvalidCall, InvalidCallKind, Limits, Response, Rest, Sijax, SijaxRequest, route,
};

fn small() -> Sijax {
    Sijax::new().set_limits(Limits::default().arguments(2).depth(2).name(5).fields(2))
}

fn with_functions(sijax: Sijax) -> Sijax {
    sijax
        .register_callback("count", async |res: Response, Rest(args): Rest<serde_json::Value>| {
            res.alert(args.len());
        })
        .register_event(Event::InvalidRequest, async |res: Response, name: FunctionName| {
            res.alert(name.as_str());
        })
        .register_event(Event::InvalidCall, async |res: Response, wrong: InvalidCall| {
            assert_eq!(wrong.kind(), InvalidCallKind::AboveLimits);
            res.alert(wrong.to_string());
        })
}

async fn holds(app: &Router) {
    assert_eq!(ok(app, "/", "count", "[1,2]").await, r#"[{"alert":2,"type":"alert"}]"#);
    assert_eq!(ok(app, "/", "count", "[1,2,3]").await, alert("there are more than 2 arguments"));
    assert_eq!(ok(app, "/", "count", "[[1]]").await, r#"[{"alert":1,"type":"alert"}]"#);
    assert_eq!(ok(app, "/", "count", "[[[1]]]").await, alert("the arguments nest deeper than 2 levels"));
    assert_eq!(ok(app, "/", "counter", "[]").await, alert("count…"));
    assert_eq!(send(app, call("/", "count", "[]&a=1")).await.0, StatusCode::OK);
    assert_eq!(send(app, call("/", "count", "[]&a=1&b=2")).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn limits_hold_for_the_functions_of_a_route() {
    holds(&Router::new().route("/", route(page, with_functions(small())))).await;
}

#[tokio::test]
async fn limits_hold_behind_a_layer() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        sijax.process_request().await.into_response()
    }
    holds(&Router::new().route("/", get(view).post(view)).layer(with_functions(small()).layer())).await;
}

#[test]
#[should_panic(expected = "no page could call `longer`: names have at most 5 bytes")]
fn a_name_that_no_page_could_send_is_not_registered() {
    let _ = small().register_callback("longer", async || {});
}

#[test]
#[should_panic(expected = "no page could call `longer`: names have at most 5 bytes")]
fn nor_do_limits_leave_out_what_is_registered() {
    let _ = Sijax::<()>::new().register_callback("longer", async || {}).set_limits(small().limits());
}

#[tokio::test]
async fn a_route_without_limits_of_its_own_has_those_of_its_layer() {
    let site = || with_functions(small()).layer();
    let too_many = "[]&a=1&b=2&c=3";
    let without = Router::new().route("/", route(page, Sijax::new())).layer(site());
    assert_eq!(ok(&without, "/", "count", "[1,2,3]").await, alert("there are more than 2 arguments"));
    let refused = send(&without, call("/", "count", too_many)).await;
    assert_eq!((refused.0, refused.1.as_str()), (StatusCode::BAD_REQUEST, "The form has too many fields."));
    let larger = Sijax::new().set_limits(Limits::default().fields(4));
    let with = Router::new().route("/", route(page, larger)).layer(site());
    assert_eq!(send(&with, call("/", "count", too_many)).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_name_that_is_cut_for_a_page_calls_no_function_of_its_site() {
    let site = Sijax::<()>::new().register_callback("say…", async |res: Response| {
        res.alert("ran");
    });
    let own = Sijax::new().set_limits(Limits::default().name(3));
    let app = Router::new().route("/", route(page, own)).layer(site.layer());
    assert_eq!(ok(&app, "/", "say…", "[]").await, alert("ran"));
    assert!(!ok(&app, "/", "say_hello", "[]").await.contains("ran"));
}

#[tokio::test]
async fn a_page_registers_names_as_long_as_its_layer_allows() {
    async fn view(sijax: SijaxRequest) -> HttpResponse {
        let sijax = sijax.register_callback("n".repeat(300), async |res: Response| {
            res.alert("ran");
        });
        sijax.process_request().await.into_response()
    }
    let site = Sijax::<()>::new().set_limits(Limits::default().name(300));
    let app = Router::new().route("/", get(view).post(view)).layer(site.layer());
    assert_eq!(ok(&app, "/", &"n".repeat(300), "[]").await, alert("ran"));
}
