use ::axum::response::IntoResponse;

use super::body::into_reply;
use crate::{
    Response,
    function::{IntoOutcome, Outcome, via},
};

impl<T, E, M> IntoOutcome<via::ErrorResponse<M>> for Result<T, E>
where
    T: IntoOutcome<M>,
    E: IntoResponse,
{
    fn into_outcome(self, response: &Response) -> Outcome {
        match self {
            Ok(value) => value.into_outcome(response),
            Err(error) => Outcome::Response(into_reply(error)),
        }
    }
}
