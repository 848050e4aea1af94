use http::request::Parts;
use sijax_shared::{Args, Call, Unreadable};

use super::{FromArg, FunctionName, InvalidCall, InvalidCallKind};
use crate::{Response, caller::Caller, registries::Registries};

/// A call while it is processed: what arguments of functions and hooks are taken from.
#[derive(Debug)]
pub struct Context<S> {
    parts: Parts,
    state: S,
    response: Response,
    function: FunctionName,
    args: Args,
    taken: usize,
    fields: Vec<(String, String)>,
    invalid_call: Option<InvalidCall>,
    registries: Registries<S>,
    is_fork: bool,
}

impl<S> Context<S> {
    pub(crate) fn new(registries: Registries<S>, call: Call, parts: Parts, state: S) -> Self {
        let (function, args, fields) = call.into_parts();
        Self {
            parts,
            state,
            response: Response::new(),
            function: FunctionName::new(function),
            args,
            taken: 0,
            fields,
            invalid_call: None,
            registries,
            is_fork: false,
        }
    }

    /// One for hooks that run while a function does. The page's arguments are the function's alone.
    pub(crate) fn fork(&self) -> Self
    where
        S: Clone,
    {
        Self {
            parts: self.parts.clone(),
            state: self.state.clone(),
            response: self.response.clone(),
            function: self.function.clone(),
            args: Args::default(),
            taken: 0,
            fields: self.fields.clone(),
            invalid_call: self.invalid_call.clone(),
            registries: self.registries.clone(),
            is_fork: true,
        }
    }

    /// Method, URI, headers and extensions of the request.
    #[must_use]
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// The state of the application, and what extractors may change.
    #[must_use]
    pub fn parts_and_state(&mut self) -> (&mut Parts, &S) {
        (&mut self.parts, &self.state)
    }

    /// The response that the function and all hooks share.
    #[must_use]
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// The name of the function.
    #[must_use]
    pub fn function(&self) -> &FunctionName {
        &self.function
    }

    /// The fields of the form beside the call's own.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    pub(crate) fn caller(&self) -> Caller {
        Caller::of(&self.parts.headers)
    }

    pub(crate) fn registries(&self) -> &Registries<S> {
        &self.registries
    }

    pub(crate) fn invalid_call(&self) -> Option<&InvalidCall> {
        self.invalid_call.as_ref()
    }

    pub(crate) fn set_invalid_call(&mut self, invalid: InvalidCall) {
        self.invalid_call = Some(invalid);
    }

    /// How many of the arguments that the page sent are not taken yet.
    #[must_use]
    pub fn args_left(&self) -> usize {
        self.args.len() - self.taken
    }

    /// Takes the next of the arguments that the page sent.
    ///
    /// # Errors
    ///
    /// There is none left, or it is no `T`.
    pub fn next_arg<T: FromArg>(&mut self) -> Result<T, InvalidCall> {
        match self.args.get(self.taken) {
            Some(arg) => {
                self.taken += 1;
                Ok(arg?)
            }
            None => T::missing().ok_or_else(|| {
                let missing = self.taken + 1;
                self.miscounted(InvalidCallKind::TooFew, format!("argument {missing} is missing"))
            }),
        }
    }

    pub(crate) fn all_args_taken(&self) -> Result<(), InvalidCall> {
        if self.args_left() == 0 {
            return Ok(());
        }
        let (sent, takes) = (self.args.len(), self.taken);
        Err(self.miscounted(
            InvalidCallKind::TooMany,
            format!("{sent} argument{}, and the function takes {takes}", if sent == 1 { "" } else { "s" }),
        ))
    }

    fn miscounted(&self, kind: InvalidCallKind, reason: String) -> InvalidCall {
        self.args.unreadable().map_or_else(|| InvalidCall::of(kind, reason), InvalidCall::from)
    }

    /// Why the arguments count as none.
    pub(crate) fn unreadable(&self) -> Option<Unreadable> {
        self.args.unreadable()
    }
}

impl<S> Drop for Context<S> {
    /// However the call ended: nobody is there any more for what is queued later.
    fn drop(&mut self) {
        if !self.is_fork {
            drop(self.response.close());
        }
    }
}
