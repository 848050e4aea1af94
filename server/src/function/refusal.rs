use super::InvalidCall;
use crate::ReplyBody;

/// Why an argument of a function could not be had.
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// The page sent arguments that do not fit: [`Event::InvalidCall`](crate::Event::InvalidCall) follows.
    InvalidCall(InvalidCall),
    /// An extractor answers in place of the function.
    Response(Box<http::Response<ReplyBody>>),
}

impl From<InvalidCall> for Refusal {
    fn from(invalid: InvalidCall) -> Self {
        Self::InvalidCall(invalid)
    }
}
