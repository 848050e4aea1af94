use ::axum::{
    extract::Request,
    handler::Handler,
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get},
};
use sijax_shared::Limits;

use super::{
    SijaxRequestRejection,
    body::from_reply,
    layer::{NoSite, site},
    page::PageSettings,
    read::ReadRequest,
};
use crate::{Sijax, caller::Caller, dispatch, registries::Registries};

/// Serves a page and its functions at one path: the page on GET, the functions on POST.
///
/// It goes to `Router::route` as it is, not inside of `get`.
///
/// What is not registered here, the [`Sijax`] of a [`layer`](Sijax::layer) serves, whose hooks before and
/// after run in any case.
///
/// A POST that is no call goes to the page, too, so that its own forms keep working: with its body
/// untouched when that is no form, else within the limit of axum's `DefaultBodyLimit`. Functions find
/// their extractors as handlers do.
///
/// ```
/// use axum::{Router, response::Html};
/// use sijax_server::{Response, Sijax, SijaxPage, route};
///
/// async fn index(page: SijaxPage) -> Html<String> {
///     Html(format!("<script>{}</script>", page.get_js()))
/// }
///
/// let sijax = Sijax::new().register_callback("hi", async |res: Response| { res.alert("Hi there!"); });
/// let app: Router = Router::new().route("/", route(index, sijax));
/// ```
pub fn route<H, T, S>(page: H, sijax: Sijax<S>) -> MethodRouter<S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    let settings = PageSettings::of(&sijax);
    let page = move |mut request: Request, state: S| {
        request.extensions_mut().insert(settings.clone());
        page.clone().call(request, state)
    };
    get(Page(page.clone())).post(Functions { page, sijax })
}

/// Those of the page, or else of its site. Names may be as long as either allows, so that whatever is
/// registered can be called, and nothing by what a name is cut to.
fn limits<S>(page: &Sijax<S>, site: Option<&Sijax<S>>) -> Limits {
    let Some(site) = site else { return page.limits() };
    let limits = page.own_limits().unwrap_or_else(|| site.limits());
    limits.name(page.limits().longest_name().max(site.limits().longest_name()))
}

/// The page, told what its functions were told.
#[derive(Clone)]
struct Page<P>(P);

impl<P, F, S> Handler<(), S> for Page<P>
where
    P: FnOnce(Request, S) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response> + Send + 'static,
{
    type Future = F;

    fn call(self, request: Request, state: S) -> F {
        (self.0)(request, state)
    }
}

#[derive(Clone)]
struct Functions<P, S> {
    page: P,
    sijax: Sijax<S>,
}

impl<P, F, S> Handler<(), S> for Functions<P, S>
where
    P: FnOnce(Request, S) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Response> + Send + 'static,
    S: Clone + Send + Sync + 'static,
{
    type Future = futures_util::future::BoxFuture<'static, Response>;

    fn call(self, request: Request, state: S) -> Self::Future {
        let site = site(request.extensions());
        let limits = limits(&self.sijax, site.as_ref().ok().and_then(Option::as_ref));
        // Each of the two futures has a box of its own: in one, there would be room for both.
        let read = Box::pin(ReadRequest::of(request, limits));
        Box::pin(async move {
            match read.await {
                Ok(ReadRequest::Call { parts, call }) => {
                    let registries = match site {
                        Ok(site) => Registries::new(self.sijax, site),
                        Err(NoSite) => {
                            let caller = Caller::of(&parts.headers);
                            return SijaxRequestRejection::no_site(caller).into_response();
                        }
                    };
                    from_reply(dispatch::process(registries, call, parts, state, None).await)
                }
                Ok(ReadRequest::Other(request)) => (self.page)(request, state).await,
                Err(rejection) => rejection.into_response(),
            }
        })
    }
}
