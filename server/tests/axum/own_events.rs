use crate::support::{alert, call, ok, page, send};
use axum::Extension;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response as HttpResponse};
use axum::routing::get;
use sijax_server::{Event, Events, FunctionName, InvalidCall, Refusal, Response, Sijax, SijaxRequest, route};

async fn save(res: Response, mut events: Events, text: String) -> Result<(), Refusal> {
    res.alert("before");
    let heard = events.set_off("saved").await?;
    res.alert((text, heard));
    Ok(())
}

#[tokio::test]
async fn a_hook_of_ones_own_event_shares_the_response_with_its_function() {
    let saved = async |res: Response, name: FunctionName, headers: HeaderMap| {
        res.alert(format!("{name} of {:?}", headers["content-type"]));
    };
    let sijax: Sijax = Sijax::new().register_callback("save", save);
    let deaf = Router::new().route("/", route(page, sijax.clone()));
    let app = Router::new().route("/", route(page, sijax.register_event("saved", saved)));
    assert_eq!(
        ok(&deaf, "/", "save", r#"["a"]"#).await,
        r#"[{"alert":"before","type":"alert"},{"alert":["a",false],"type":"alert"}]"#
    );
    assert_eq!(
        ok(&app, "/", "save", r#"["a"]"#).await,
        r#"[{"alert":"before","type":"alert"},{"alert":"save of \"application/x-www-form-urlencoded\"","type":"alert"},{"alert":["a",true],"type":"alert"}]"#
    );
}

#[tokio::test]
async fn what_the_hook_refuses_the_function_gives_back() {
    let sijax: Sijax = Sijax::new()
        .register_callback("save", save)
        .register_event("saved", async || Err::<(), _>(StatusCode::INSUFFICIENT_STORAGE));
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(send(&app, call("/", "save", r#"["a"]"#)).await.0, StatusCode::INSUFFICIENT_STORAGE);
}

#[tokio::test]
async fn a_page_s_hook_comes_before_the_site_s_and_both_see_the_state() {
    #[derive(Clone)]
    struct App(&'static str);
    async fn view(sijax: SijaxRequest<App>) -> HttpResponse {
        let sijax = sijax
            .register_callback("f", async |mut events: Events| {
                events.set_off("page").await?;
                events.set_off("site").await?;
                Ok::<_, Refusal>(())
            })
            .register_event("page", async |res: Response| {
                res.alert("page");
            });
        sijax.process_request().await.into_response()
    }
    let of_site = async |res: Response, State(App(name)): State<App>| {
        res.alert(name);
    };
    let site = Sijax::<App>::new().register_event("page", of_site).register_event("site", of_site);
    let app = Router::new().route("/", get(view).post(view)).layer(site.layer()).with_state(App("state"));
    assert_eq!(
        ok(&app, "/", "f", "[]").await,
        r#"[{"alert":"page","type":"alert"},{"alert":"state","type":"alert"}]"#
    );
}

#[tokio::test]
async fn a_hook_can_be_had_and_registered_again() {
    let sijax: Sijax = Sijax::new().register_event("a", async |res: Response| {
        res.alert("a");
    });
    assert!(sijax.get_event("b").is_none());
    for event in [Event::BeforeProcessing, Event::AfterProcessing, Event::InvalidRequest, Event::InvalidCall]
    {
        assert!(sijax.has_event(event) && sijax.get_event(event).is_some(), "{event:?}");
    }
    let hook = sijax.get_event("a").unwrap();
    let app = Router::new().route("/", route(page, sijax.register_event("invalid_request", hook)));
    assert_eq!(ok(&app, "/", "unknown", "[]").await, alert("a"));
}

#[tokio::test]
async fn a_hook_gets_the_value_that_was_inserted_last_and_without_one_refuses() {
    async fn heard(res: Response, Extension(number): Extension<i64>) {
        res.alert(number);
    }
    async fn two(mut events: Events) -> Result<(), Refusal> {
        events.insert(1_i64).set_off("heard").await?;
        events.insert(2_i64).set_off("heard").await?;
        Ok(())
    }
    async fn none(mut events: Events) -> Result<(), Refusal> {
        events.set_off("heard").await.map(drop)
    }
    let sijax = Sijax::new().register_callback("two", two).register_callback("none", none);
    let app = Router::new().route("/", route(page, sijax.register_event("heard", heard)));
    assert_eq!(
        ok(&app, "/", "two", "[]").await,
        r#"[{"alert":1,"type":"alert"},{"alert":2,"type":"alert"}]"#
    );
    assert_eq!(send(&app, call("/", "none", "[]")).await.0, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn a_function_may_set_off_what_happens_by_itself_where_no_hook_is_registered() {
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response, mut events: Events| {
        let heard = events.set_off(Event::InvalidRequest).await?;
        res.alert(heard);
        Ok::<_, Refusal>(())
    });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(
        ok(&app, "/", "f", "[]").await,
        r#"[{"alert":"The action you performed is unavailable! (Sijax error)","type":"alert"},{"alert":true,"type":"alert"}]"#
    );
}

#[tokio::test]
async fn a_hook_that_an_invalid_call_sets_off_may_ask_why() {
    let sijax: Sijax = Sijax::new()
        .register_callback("f", async || ())
        .register_event(Event::InvalidCall, async |mut events: Events| events.set_off("told").await.map(drop))
        .register_event("told", async |res: Response, wrong: InvalidCall| {
            res.alert(wrong.to_string());
        });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(ok(&app, "/", "f", "[1]").await, alert("1 argument, and the function takes 0"));
}
