use std::sync::{Arc, Mutex};

use http_body_util::BodyExt as _;
use sijax_server::{ReplyBody, http::Response};

/// The status of a reply, and its text.
pub(crate) fn read(reply: Response<ReplyBody>) -> (u16, String) {
    let status = reply.status().as_u16();
    let body = block_on(reply.into_body().collect()).unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

/// What came of a call: the body, or nothing where the original raised an exception. A server of
/// ours answers then with another status than 200.
pub(crate) fn body((status, text): (u16, String)) -> Option<String> {
    (status == 200).then_some(text)
}

/// What came of a call as text, and what ran.
pub(crate) fn outcome(body: Option<&str>, log: &[String]) -> String {
    format!("{} {}", body.unwrap_or("fails"), log.join(" ")).trim_end().to_owned()
}

/// Runs what is asynchronous.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// `get_js` escapes these three, which the original leaves as they are: no other difference counts.
pub(crate) fn unescaped(js: &str) -> String {
    assert!(!js.contains(['<', '>', '&']), "{js} might end a script");
    js.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&")
}

/// What ran, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    pub(crate) fn add(&self, what: &str) {
        self.0.lock().unwrap().push(what.to_owned());
    }

    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}
