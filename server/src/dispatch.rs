//! What happens to a call: hooks, function, reply.

use std::{any::Any, mem::ManuallyDrop, panic::AssertUnwindSafe};

use futures_util::FutureExt as _;
use http::{StatusCode, request::Parts};
use sijax_shared::{Args, Call, Failure, FailureKind, Unreadable};

use crate::{
    Event, EventHook, Function, ReplyBody, Sijax,
    caller::Caller,
    function::{Context, Erased, InvalidCall, Outcome, erase},
    registries::Registries,
    reply,
};

/// How many bytes of a text of the caller's are logged.
const LOGGED: usize = 256;

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
    /// let call = Call::from_form(b"sijax_rq=hi&sijax_args=[]").unwrap().unwrap();
    /// let (parts, ()) = Request::post("/").body(()).unwrap().into_parts();
    /// let reply = sijax.process_request(call, parts, ()).await;
    /// assert_eq!(reply.into_body().try_into_bytes().unwrap(), r#"[{"alert":"Hi there!","type":"alert"}]"#);
    /// # });
    /// ```
    pub async fn process_request(&self, call: Call, parts: Parts, state: S) -> http::Response<ReplyBody> {
        process(self.clone().into(), call, parts, state, None).await
    }

    /// Runs a function that needs not be registered, with the hooks around it: for tests, and for
    /// servers that know what to call without being asked.
    ///
    /// The function gets `args` as if a page had sent them.
    ///
    /// ```
    /// use sijax_server::{Args, Event, Response, Sijax};
    ///
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let sijax = Sijax::new().register_event(Event::AfterProcessing, async |res: Response| { res.alert("after"); });
    /// let function = async |res: Response, n: i64| { res.alert(2 * n); };
    /// let reply = sijax.execute_callback(Args::parse("[21]"), function, ()).await;
    /// assert_eq!(
    ///     reply.into_body().try_into_bytes().unwrap(),
    ///     r#"[{"alert":42,"type":"alert"},{"alert":"after","type":"alert"}]"#,
    /// );
    /// # });
    /// ```
    pub async fn execute_callback<T: 'static>(
        &self,
        args: Args,
        function: impl Function<S, T>,
        state: S,
    ) -> http::Response<ReplyBody> {
        let (parts, ()) = http::Request::new(()).into_parts();
        process(self.clone().into(), Call::new("", args), parts, state, Some(erase(function))).await
    }
}

/// An `unregistered` function stands in for one that a page names. Of several registries the first
/// that knows a name wins; the hooks before and after run of all.
///
/// No `async fn`, whose future would have room for all arguments beside what they go into.
pub(crate) fn process<S: Send + Sync>(
    registries: Registries<S>,
    call: Call,
    parts: Parts,
    state: S,
    unregistered: Option<Erased<S>>,
) -> impl Future<Output = http::Response<ReplyBody>> + Send {
    let caller = Caller::of(&parts.headers);
    let name = unregistered.is_none().then(|| call.function());
    let allowed = registries.allow(&parts, name);
    let cx = Box::new(Context::new(registries, call, parts, state));
    async move {
        let mut cx = Some(cx);
        let answer = AssertUnwindSafe(answer(caller, allowed, &mut cx, unregistered));
        answer.catch_unwind().await.unwrap_or_else(|panic| {
            let function = cx.as_ref().map_or("", |cx| cx.function().as_str());
            tracing::error!(
                function = for_log(function),
                panic = panic_message(&*panic),
                "a function panicked"
            );
            drop_contained(cx);
            drop_contained(panic);
            reply::server_failure(caller)
        })
    }
}

/// Drops the context at its end, with all that the functions hold and have left in it: that may panic,
/// too.
async fn answer<S: Send + Sync>(
    caller: Caller,
    allowed: bool,
    cx: &mut Option<Box<Context<S>>>,
    unregistered: Option<Erased<S>>,
) -> http::Response<ReplyBody> {
    let reply = match cx {
        Some(cx) if allowed => reply(caller, cx, unregistered).await,
        Some(cx) => refused(caller, cx.function()),
        None => reply::server_failure(caller),
    };
    drop(cx.take());
    reply
}

fn refused(caller: Caller, function: &str) -> http::Response<ReplyBody> {
    tracing::warn!(function = for_log(function), "a call from another site was refused");
    let message = "Calls from other sites are refused.";
    reply::failure(caller, StatusCode::FORBIDDEN, FailureKind::Refused, message)
}

async fn reply<S: Send + Sync>(
    caller: Caller,
    cx: &mut Context<S>,
    unregistered: Option<Erased<S>>,
) -> http::Response<ReplyBody> {
    match (Process { cx: &mut *cx }).run(unregistered).await {
        Ok(told) => {
            let told = told.filter(|_| caller == Caller::Client);
            let failure = told.as_ref().map(|(kind, message)| Failure::new(*kind, message));
            let (commands, headers) = cx.response().close();
            let style = cx.registries().iter().find_map(Sijax::json_style);
            reply::commands(caller, commands, headers, style, failure.as_ref())
        }
        Err(response) => reply::error(*response),
    }
}

/// What a caller sent, as a field of a log: the beginning of it, and as text, which logs escape; what
/// they take by `Display` may hold line breaks that forge a line.
fn for_log(text: &str) -> &str {
    &text[..text.floor_char_boundary(LOGGED)]
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("not a text")
}

/// Some things throw when they are dropped, and so may what they throw: nobody is left to hear of it.
fn drop_contained<T>(value: T) {
    if let Err(another) = std::panic::catch_unwind(AssertUnwindSafe(|| drop(value))) {
        let _ = ManuallyDrop::new(another);
    }
}

/// Why the call failed, though its reply is a list of commands.
type Told = Option<(FailureKind, String)>;

struct Process<'a, S> {
    cx: &'a mut Context<S>,
}

impl<S: Send + Sync> Process<'_, S> {
    async fn run(mut self, unregistered: Option<Erased<S>>) -> Result<Told, Box<http::Response<ReplyBody>>> {
        // The site's hooks come first: what they guard, no page opens.
        let before = self.hooks(Event::BeforeProcessing);
        for hook in before.into_iter().rev().flatten() {
            self.run_hook(&hook).await?;
        }
        let registered = || self.cx.registries().function(self.cx.function());
        let told = match unregistered.or_else(registered) {
            Some(function) => match self.call(&function).await {
                Outcome::Done => None,
                Outcome::InvalidCall(invalid) => Some(self.invalid_call(invalid).await?),
                Outcome::Response(response) => return Err(self.log_response(response)),
            },
            None => Some(self.invalid_request().await?),
        };
        for hook in self.hooks(Event::AfterProcessing).into_iter().flatten() {
            self.run_hook(&hook).await?;
        }
        Ok(told)
    }

    /// What is no list counts as no arguments, as in the original. What is above the limits never ran
    /// there, and does not run here as if the page had sent nothing.
    async fn call(&mut self, function: &Erased<S>) -> Outcome {
        let unreadable = self.cx.unreadable();
        if let Some(above) = unreadable.filter(|unreadable| *unreadable != Unreadable::NoList) {
            return Outcome::InvalidCall(above.into());
        }
        let outcome = function.call(self.cx).await;
        if let (Some(unreadable), Outcome::Done) = (unreadable, &outcome) {
            tracing::warn!(
                function = for_log(self.cx.function()),
                "{unreadable}: the function ran without arguments"
            );
        }
        outcome
    }

    /// The caller is told as little as the response says: who runs the server may need more.
    fn log_response(&self, response: Box<http::Response<ReplyBody>>) -> Box<http::Response<ReplyBody>> {
        let (status, function) = (response.status().as_u16(), for_log(self.cx.function()));
        if response.status().is_server_error() {
            tracing::error!(function, status, "a function, a hook or an extractor answered with an error");
        }
        response
    }

    /// Those of the page and of the site.
    fn hooks(&self, event: Event) -> [Option<EventHook<S>>; 2] {
        let mut registries = self.cx.registries().iter();
        [(); 2].map(|()| registries.next().and_then(|registry| registry.hook(event)).cloned())
    }

    async fn invalid_request(&mut self) -> Result<(FailureKind, String), Box<http::Response<ReplyBody>>> {
        let (registered, known) = self.cx.registries().names_like(self.cx.function());
        tracing::warn!(
            function = for_log(self.cx.function()),
            registered,
            ?known,
            "a function was called that is not registered"
        );
        self.run_event(Event::InvalidRequest).await?;
        Ok((FailureKind::UnknownFunction, "There is no such function.".to_owned()))
    }

    async fn invalid_call(
        &mut self,
        invalid: InvalidCall,
    ) -> Result<(FailureKind, String), Box<http::Response<ReplyBody>>> {
        let message = invalid.to_string();
        tracing::warn!(
            function = for_log(self.cx.function()),
            invalid = for_log(&message),
            "a function was called in a wrong way"
        );
        self.cx.set_invalid_call(invalid);
        self.run_event(Event::InvalidCall).await?;
        Ok((FailureKind::WrongArguments, message))
    }

    async fn run_event(&mut self, event: Event) -> Result<(), Box<http::Response<ReplyBody>>> {
        match self.cx.registries().get_event(event) {
            Some(hook) => self.run_hook(&hook).await,
            None => Ok(()),
        }
    }

    async fn run_hook(&mut self, hook: &EventHook<S>) -> Result<(), Box<http::Response<ReplyBody>>> {
        match hook.run(self.cx).await {
            Outcome::Done => Ok(()),
            Outcome::Response(response) => Err(self.log_response(response)),
            Outcome::InvalidCall(invalid) => {
                let invalid = invalid.to_string();
                tracing::error!(
                    invalid = for_log(&invalid),
                    "a hook returned `InvalidCall`, which is for functions"
                );
                Err(Box::new(reply::server_failure(self.cx.caller())))
            }
        }
    }
}
