use axum::http::StatusCode;
use sijax_server::{InvalidCall, JsonText, Response, Rest, Sijax, callbacks};

use crate::functions;

/// The functions of `/rpc`, as those of an object.
struct Functions {
    /// What `fails` answers, so that the object has something to give.
    failure: &'static str,
}

#[callbacks]
impl Functions {
    pub async fn replay(res: Response, calls: Vec<JsonText>) -> Result<(), InvalidCall> {
        functions::replay(res, calls).await
    }

    pub async fn echo(&self, res: Response, args: Rest) {
        functions::echo(res, args).await;
    }

    pub async fn two(&self, res: Response, a: JsonText, b: JsonText) {
        functions::two(res, a, b).await;
    }

    pub async fn optional(&self, res: Response, a: JsonText, b: Rest) -> Result<(), InvalidCall> {
        functions::optional(res, a, b).await
    }

    pub async fn typed(&self, res: Response, n: i64, text: String, flag: bool) -> Result<(), InvalidCall> {
        functions::typed(res, n, text, flag).await
    }

    pub async fn boom(&self) {
        functions::boom().await;
    }

    pub async fn fails(&self) -> Result<(), (StatusCode, &'static str)> {
        Err((StatusCode::INTERNAL_SERVER_ERROR, self.failure))
    }
}

pub(crate) fn site() -> Sijax {
    Sijax::new().register_object(Functions { failure: "fails" })
}
