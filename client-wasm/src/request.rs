//! Making a request, and what becomes of it.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/request.js")]
extern "C" {
    fn request_shape() -> u32;
    fn request_jquery();
    fn request_open(shape: u32) -> u32;
    fn request_send();
    fn reply_parse() -> u32;
    fn request_succeed();
    fn request_fail(kind: u32);
}

const JQUERY: u32 = 1;

/// Events and kinds of failure share their numbers: the indexes of `failures` in
/// `js/request.js`.
mod event {
    pub(super) const NETWORK: u32 = 0;
    pub(super) const ABORTED: u32 = 2;
    pub(super) const BAD_REPLY: u32 = 3;
    /// Kind of failure: the status tells of one. As an event: the reply is read already.
    pub(super) const HTTP: u32 = 4;
    pub(super) const READ: u32 = 4;
    /// A reply has come, of whatever status.
    pub(super) const LOADED: u32 = 5;
}

/// Sends the current request, unless the page calls it off.
pub fn send() {
    let shape = request_shape();
    if shape & JQUERY != 0 {
        request_jquery();
    } else if request_open(shape) == 0 {
        request_fail(event::ABORTED);
    } else {
        request_send();
    }
}

/// Ends the current request: something has happened to it.
pub fn settle(event: u32, status: u32) {
    match outcome(event, status) {
        Outcome::Read => request_succeed(),
        Outcome::Parse => match reply_parse() {
            0 => request_fail(event::BAD_REPLY),
            _ => request_succeed(),
        },
        Outcome::Failed(kind) => request_fail(kind),
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// jQuery has read it.
    Read,
    Parse,
    Failed(u32),
}

fn outcome(event: u32, status: u32) -> Outcome {
    match (event, status) {
        (event::READ, _) => Outcome::Read,
        (event::LOADED, 200..300 | 304) => Outcome::Parse,
        (event::LOADED, 0) => Outcome::Failed(event::NETWORK),
        (event::LOADED, _) => Outcome::Failed(event::HTTP),
        _ => Outcome::Failed(event),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_read_when_its_status_is_good() {
        assert_eq!(outcome(event::LOADED, 200), Outcome::Parse);
        assert_eq!(outcome(event::LOADED, 204), Outcome::Parse);
        assert_eq!(outcome(event::LOADED, 304), Outcome::Parse);
        assert_eq!(outcome(event::LOADED, 404), Outcome::Failed(event::HTTP));
        assert_eq!(outcome(event::LOADED, 500), Outcome::Failed(event::HTTP));
    }

    #[test]
    fn no_status_at_all_is_a_fault_of_the_network() {
        assert_eq!(outcome(event::LOADED, 0), Outcome::Failed(event::NETWORK));
        assert_eq!(outcome(event::NETWORK, 0), Outcome::Failed(event::NETWORK));
    }
}
