//! Asking a server the same on several connections at once.

use std::thread;

use super::candidate::Candidate;
use super::connection::Connection;
use super::process::Server;

/// How many are open at once: enough to keep a server busy.
const CONNECTIONS: usize = 16;

/// How many requests on each come before those that count.
const WARMING: usize = 4;

/// A running server, and the connections to it.
#[derive(Debug)]
pub(super) struct Load {
    server: Server,
    connections: Vec<Connection>,
    request: Vec<u8>,
    /// What it answers.
    body: Vec<u8>,
}

impl Load {
    /// Starts a server, and asks it for the first time.
    pub(super) fn start(candidate: &Candidate) -> Result<Self, String> {
        let server = Server::start(&mut candidate.command())?;
        let request = candidate.request.to_bytes(server.address());
        let mut connections: Vec<_> = (0..CONNECTIONS).map(|_| Connection::new(server.address())).collect();
        let reply = connections[0].exchange(&request)?;
        if !reply.is_ok() {
            return Err(format!("{} answers {reply:?}", candidate.name));
        }
        Ok(Self { server, connections, request, body: reply.body })
    }

    pub(super) fn body(&self) -> &[u8] {
        &self.body
    }

    /// Sends about so many requests, makes sure that each is answered like the first, and returns how
    /// many microseconds of a processor each took.
    pub(super) fn run(&mut self, requests: usize) -> Result<f64, String> {
        let Self { server, connections, request, body } = self;
        let (request, body) = (request.as_slice(), body.as_slice());
        let each = requests.div_ceil(CONNECTIONS);
        // Who was asked before has left the caches to itself.
        ask_all(connections, request, body, each.min(WARMING))?;
        let before = server.cpu_time()?;
        ask_all(connections, request, body, each)?;
        let spent = server.cpu_time()?.saturating_sub(before);
        Ok(spent.as_secs_f64() * 1e6 / (each * CONNECTIONS) as f64)
    }
}

fn ask_all(connections: &mut [Connection], request: &[u8], body: &[u8], each: usize) -> Result<(), String> {
    thread::scope(|scope| {
        let ask = |connection| move || ask(connection, request, body, each);
        let all: Vec<_> = connections.iter_mut().map(|connection| scope.spawn(ask(connection))).collect();
        all.into_iter().try_for_each(|one| one.join().map_err(|_| "a connection panicked".to_owned())?)
    })
}

fn ask(connection: &mut Connection, request: &[u8], body: &[u8], times: usize) -> Result<(), String> {
    for _ in 0..times {
        let reply = connection.exchange(request)?;
        if !reply.is_ok() || reply.body != body {
            return Err(format!("another answer under load: {reply:?}"));
        }
    }
    Ok(())
}
