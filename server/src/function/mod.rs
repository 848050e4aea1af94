//! Functions that a page calls: what they may take and what they may return.

mod arg;
mod context;
mod event_hook;
mod events;
mod extra_fields;
mod from_call;
mod from_context;
mod function_name;
mod function_trait;
mod guarded;
mod invalid_call;
mod outcome;
mod refusal;
mod response_class;
mod rest;

pub use arg::{Arg, FromArg};
pub use context::Context;
pub use event_hook::EventHook;
pub use events::Events;
pub use extra_fields::ExtraFields;
pub use from_call::FromCall;
pub use from_context::FromContext;
pub use function_name::FunctionName;
pub use function_trait::{Function, Hook};
pub use guarded::{Guarded, guarded};
pub use invalid_call::{InvalidCall, InvalidCallKind};
pub use outcome::{IntoOutcome, Outcome};
pub use refusal::Refusal;
pub use response_class::ResponseClass;
pub use rest::Rest;

pub(crate) use function_trait::{Erased, erase, erase_hook};

/// Markers that tell implementations for overlapping types apart; the compiler finds them.
pub mod via {
    /// A plain argument, read from what the page sent.
    #[derive(Debug)]
    pub enum Arg {}

    /// The arguments that are left.
    #[derive(Debug)]
    pub enum Rest {}

    /// Something of the call itself, such as the response.
    #[derive(Debug)]
    pub enum Call {}

    /// A hook that was registered already.
    #[derive(Debug)]
    pub enum Registered {}

    /// A response type of the user's.
    #[derive(Debug)]
    pub enum ResponseClass {}

    /// Something that [`FromContext`](super::FromContext) provides.
    #[derive(Debug)]
    pub struct Context<M>(M);

    /// A framework's extractor.
    #[derive(Debug)]
    pub enum Extractor {}

    /// A result whose error is an invalid call.
    #[derive(Debug)]
    pub struct InvalidCall<M>(M);

    /// A result whose error is a refusal.
    #[derive(Debug)]
    pub struct Refusal<M>(M);

    /// A result whose error is a response.
    #[derive(Debug)]
    pub struct ErrorResponse<M>(M);
}
