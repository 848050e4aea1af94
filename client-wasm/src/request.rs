//! What becomes of a request.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/end.js")]
extern "C" {
    fn reply_parse() -> u32;
    fn request_end(outcome: u32);
}

// Events, and how a request ends: up to `DONE` they are the indexes of `words` in
// `js/end.js`, up to `HTTP` of `failures`.
const NETWORK: u32 = 0;
const BAD_REPLY: u32 = 3;
/// The status tells of a failure.
const HTTP: u32 = 4;
/// The reply is good, and has been read.
const DONE: u32 = 5;
/// A reply has come, of whatever status.
const LOADED: u32 = 6;

/// Ends the current request: something has happened to it.
pub fn settle(event: u32, status: u32) {
    request_end(outcome(event, status, || reply_parse() != 0));
}

/// Parses nothing but a reply of a good status.
fn outcome(event: u32, status: u32, parse: impl FnOnce() -> bool) -> u32 {
    match (event, status) {
        (LOADED, 200..300 | 304) => {
            if parse() {
                DONE
            } else {
                BAD_REPLY
            }
        }
        (LOADED, 0) => NETWORK,
        (LOADED, _) => HTTP,
        _ => event,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_read_when_its_status_is_good() {
        for status in [200, 204, 304] {
            assert_eq!(outcome(LOADED, status, || true), DONE);
            assert_eq!(outcome(LOADED, status, || false), BAD_REPLY);
        }
        for status in [100, 303, 404, 500] {
            assert_eq!(outcome(LOADED, status, || panic!("read")), HTTP);
        }
    }

    #[test]
    fn no_status_at_all_is_a_fault_of_the_network() {
        assert_eq!(outcome(LOADED, 0, || panic!("read")), NETWORK);
    }

    #[test]
    fn whatever_else_happens_is_how_it_ends() {
        for event in NETWORK..=DONE {
            assert_eq!(outcome(event, 0, || panic!("read")), event);
        }
    }
}
