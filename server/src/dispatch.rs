//! What happens to a call: hooks, function, reply.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt as _;
use http::{StatusCode, request::Parts};
use sijax_shared::{Call, Failure, FailureKind};

use crate::{
    Event, ReplyBody, Sijax,
    caller::Caller,
    function::{Context, Erased, InvalidCall, Outcome},
    reply,
};

const UNAVAILABLE: &str = "The action you performed is unavailable! (Sijax error)";
const WRONG_WAY: &str = "You tried to perform an action in a wrong way! (Sijax error)";

impl<S: Send + Sync> Sijax<S> {
    /// Processes a call: the hooks before, the function, the hooks after.
    ///
    /// `parts` are those of the request that brought it, `state` is what extractors of the
    /// application's state take theirs from. Frameworks have a shorter way, such as
    /// [`route`](crate::route).
    ///
    /// ```
    /// use sijax_server::{Call, Response, Sijax, http::Request};
    ///
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let sijax = Sijax::new().register_callback("hi", async |res: Response| { res.alert("Hi there!"); });
    /// let call = Call::from_form(b"sijax_rq=hi&sijax_args=[]").unwrap();
    /// let (parts, ()) = Request::post("/").body(()).unwrap().into_parts();
    /// let reply = sijax.process_request(call, parts, ()).await;
    /// assert_eq!(reply.into_body().try_into_bytes().unwrap(), r#"[{"alert":"Hi there!","type":"alert"}]"#);
    /// # });
    /// ```
    pub async fn process_request(&self, call: Call, parts: Parts, state: S) -> http::Response<ReplyBody> {
        process(&[self], call, parts, state).await
    }
}

/// The first of the registries that knows a name wins.
pub(crate) async fn process<S: Send + Sync>(
    registries: &[&Sijax<S>],
    call: Call,
    parts: Parts,
    state: S,
) -> http::Response<ReplyBody> {
    let caller = Caller::of(&parts.headers);
    if !registries.iter().any(|registry| registry.cross_site().allows(&parts)) {
        tracing::warn!(function = call.function(), "a call from another site was refused");
        let message = "Calls from other sites are refused.";
        return reply::failure(caller, StatusCode::FORBIDDEN, FailureKind::Refused, message);
    }
    let mut cx = Context::new(call, parts, state);
    let processed = AssertUnwindSafe(Process { registries, cx: &mut cx }.run()).catch_unwind().await;
    match processed {
        Ok(Ok(failure)) => {
            let failure = failure.filter(|_| caller == Caller::Client);
            let failure = failure.as_ref().map(|(kind, message)| Failure::new(*kind, message));
            match cx.response().close() {
                Ok(commands) => reply::commands(commands, failure.as_ref()),
                Err(error) => {
                    tracing::error!(function = cx.function().as_str(), %error, "the commands cannot be sent");
                    reply::server_failure(caller)
                }
            }
        }
        Ok(Err(response)) => *response,
        Err(_) => {
            tracing::error!(function = cx.function().as_str(), "the function panicked");
            reply::server_failure(caller)
        }
    }
}

/// Why the call failed, though its reply is a list of commands.
type Told = Option<(FailureKind, String)>;

struct Process<'a, S> {
    registries: &'a [&'a Sijax<S>],
    cx: &'a mut Context<S>,
}

impl<S: Send + Sync> Process<'_, S> {
    async fn run(mut self) -> Result<Told, Box<http::Response<ReplyBody>>> {
        if let Some(before) = self.hook(&Event::BeforeProcessing) {
            self.run_hook(&before).await?;
        }
        let told = match self.find(|registry| registry.function(self.cx.function())) {
            Some(function) => match function.call(self.cx).await {
                Outcome::Done => None,
                Outcome::InvalidCall(invalid) => Some(self.invalid_call(invalid).await?),
                Outcome::Response(response) => return Err(response),
            },
            None => Some(self.invalid_request().await?),
        };
        if let Some(after) = self.hook(&Event::AfterProcessing) {
            self.run_hook(&after).await?;
        }
        Ok(told)
    }

    async fn invalid_request(&mut self) -> Result<(FailureKind, String), Box<http::Response<ReplyBody>>> {
        tracing::debug!(
            function = self.cx.function().as_str(),
            "a function was called that is not registered"
        );
        match self.hook(&Event::InvalidRequest) {
            Some(hook) => self.run_hook(&hook).await?,
            None => _ = self.cx.response().alert(UNAVAILABLE),
        }
        Ok((FailureKind::UnknownFunction, "There is no such function.".to_owned()))
    }

    async fn invalid_call(
        &mut self,
        invalid: InvalidCall,
    ) -> Result<(FailureKind, String), Box<http::Response<ReplyBody>>> {
        tracing::debug!(function = self.cx.function().as_str(), %invalid, "a function was called in a wrong way");
        let message = invalid.to_string();
        self.cx.set_invalid_call(invalid);
        match self.hook(&Event::InvalidCall) {
            Some(hook) => self.run_hook(&hook).await?,
            None => _ = self.cx.response().alert(WRONG_WAY),
        }
        Ok((FailureKind::WrongArguments, message))
    }

    async fn run_hook(&mut self, hook: &Erased<S>) -> Result<(), Box<http::Response<ReplyBody>>> {
        match hook.call(self.cx).await {
            Outcome::Done => Ok(()),
            Outcome::Response(response) => Err(response),
            Outcome::InvalidCall(invalid) => {
                tracing::error!(%invalid, "a hook returned `InvalidCall`, which is for functions");
                Err(Box::new(reply::server_failure(self.cx.caller())))
            }
        }
    }

    fn hook(&self, event: &Event) -> Option<Erased<S>> {
        self.find(|registry| registry.hook(event))
    }

    fn find(&self, look_up: impl Fn(&Sijax<S>) -> Option<&Erased<S>>) -> Option<Erased<S>> {
        self.registries.iter().find_map(|registry| look_up(registry)).cloned()
    }
}
