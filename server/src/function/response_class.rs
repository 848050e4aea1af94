use super::{Context, FromContext, Refusal, via};
use crate::Response;

/// A response type of your own, with methods that queue several commands at once.
///
/// ```
/// use std::ops::Deref;
/// use sijax_server::{Response, ResponseClass, Sijax};
///
/// struct ChatResponse(Response);
///
/// impl ChatResponse {
///     fn say(&self, text: &str) -> &Self {
///         self.html_append("#log", text).call("scrollToEnd", ());
///         self
///     }
/// }
///
/// impl Deref for ChatResponse {
///     type Target = Response;
///
///     fn deref(&self) -> &Response {
///         &self.0
///     }
/// }
///
/// impl From<Response> for ChatResponse {
///     fn from(res: Response) -> Self {
///         Self(res)
///     }
/// }
///
/// impl ResponseClass for ChatResponse {}
///
/// let sijax: Sijax = Sijax::new().register_callback("greet", async |res: ChatResponse| {
///     res.say("Hello").css("#log", "color", "green");
/// });
/// ```
pub trait ResponseClass: From<Response> {}

impl<S: Send + Sync, R: ResponseClass + Send> FromContext<S, via::ResponseClass> for R {
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        Ok(cx.response().clone().into())
    }
}
