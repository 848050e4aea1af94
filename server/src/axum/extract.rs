use ::axum::extract::FromRequestParts;

use super::body::into_reply;
use crate::function::{Context, FromContext, Refusal, via};

impl<S, T> FromContext<S, via::Extractor> for T
where
    S: Send + Sync,
    T: FromRequestParts<S>,
{
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        let (parts, state) = cx.parts_and_state();
        Self::from_request_parts(parts, state)
            .await
            .map_err(|rejection| Refusal::Response(into_reply(rejection)))
    }
}
