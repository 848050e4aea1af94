use std::convert::Infallible;

use axum::{
    Router,
    body::Body,
    extract::{FromRef, State},
    http::{HeaderMap, Request, StatusCode},
    response::{Html, IntoResponse},
    routing::get,
};
use http_body_util::BodyExt as _;
use sijax_server::{Response, Sijax, SijaxRequest, callbacks};
use tower::ServiceExt as _;

use crate::calling::{alert, call_with};

#[derive(Clone)]
struct App {
    name: &'static str,
}

#[derive(Clone)]
struct Name(&'static str);

impl FromRef<App> for Name {
    fn from_ref(app: &App) -> Self {
        Self(app.name)
    }
}

struct WithState;

#[callbacks(state = App)]
impl WithState {
    pub async fn name(&self, State(Name(name)): State<Name>, State(app): State<App>, res: Response) {
        res.alert(format!("{name} {}", app.name));
    }
}

/// The same for routers of another state.
#[callbacks(state = u8)]
impl WithState {
    pub async fn number(State(number): State<u8>, res: Response) {
        res.alert(number.to_string());
    }
}

struct ForAll(u8);

#[callbacks]
impl ForAll {
    pub async fn extracted(&self, headers: HeaderMap, res: Response, more: u8) -> Result<(), StatusCode> {
        if headers.contains_key("x-teapot") {
            return Err(StatusCode::IM_A_TEAPOT);
        }
        res.alert((self.0 + more).to_string());
        Ok(())
    }
}

#[tokio::test]
async fn extractors_of_a_state_have_it() {
    let sijax = Sijax::new().register_object(WithState).register_object(ForAll(1));
    let app = App { name: "app" };
    assert_eq!(call_with(&sijax, "name", "[]", app.clone()).await, alert("app app"));
    assert_eq!(call_with(&sijax, "extracted", "[2]", app).await, alert("3"), "and it does for any other");
    let sijax = Sijax::new().register_object(WithState);
    assert_eq!(call_with(&sijax, "number", "[]", 7).await, alert("7"));
}

#[tokio::test]
async fn an_object_may_be_made_for_the_request() -> Result<(), Infallible> {
    async fn page(headers: HeaderMap, sijax: SijaxRequest) -> impl IntoResponse {
        let sijax = sijax.register_object(ForAll(headers.len() as u8));
        if sijax.is_sijax_request() {
            return sijax.process_request().await.into_response();
        }
        Html(sijax.get_js()).into_response()
    }

    let app: Router = Router::new().route("/", get(page).post(page));
    let request = Request::post("/")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("x-one", "more")
        .body(Body::from("sijax_rq=extracted&sijax_args=[5]"))
        .unwrap();
    let reply = app.oneshot(request).await?;
    assert_eq!(reply.into_body().collect().await.unwrap().to_bytes(), alert("7"));
    Ok(())
}
