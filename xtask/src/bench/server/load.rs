//! Asking a server the same on several connections at once.

use std::thread;

use super::connection::Connection;

/// How many are open at once: enough to keep a server busy.
const CONNECTIONS: usize = 4;

/// Sends a request about so many times, and makes sure that each is answered like the others.
pub(super) fn load(address: &str, request: &[u8], times: usize, body: &[u8]) -> Result<(), String> {
    let one = || {
        let mut connection = Connection::new(address);
        for _ in 0..times / CONNECTIONS {
            let reply = connection.exchange(request)?;
            if !reply.is_ok() || reply.body != body {
                return Err(format!("http://{address} answered under load: {reply:?}"));
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let all: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(one)).collect();
        all.into_iter().try_for_each(|one| one.join().map_err(|_| "a connection panicked".to_owned())?)
    })
}

/// How many requests [`load`] sends when it is told to send so many.
pub(super) const fn sent(times: usize) -> usize {
    times / CONNECTIONS * CONNECTIONS
}
