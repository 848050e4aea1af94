//! As much of HTTP as it takes to ask a known server the same again and again.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Servers below valgrind are slow, but not as slow as this.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection that is opened anew when the server closes it.
#[derive(Debug)]
pub(super) struct Connection {
    address: String,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
}

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Connection {
    pub(super) fn new(address: &str) -> Self {
        Self { address: address.to_owned(), stream: None, buffer: Vec::new() }
    }

    /// Sends a request and waits for the reply.
    pub(super) fn exchange(&mut self, request: &[u8]) -> Result<Reply, String> {
        self.try_exchange(request).map_err(|error| format!("http://{}: {error}", self.address))
    }

    fn try_exchange(&mut self, request: &[u8]) -> io::Result<Reply> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(&self.address)?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream
            }
        };
        stream.write_all(request)?;
        let reply = read(&mut stream, &mut self.buffer)?;
        if reply.header("connection").is_none_or(|value| !value.eq_ignore_ascii_case("close")) {
            self.stream = Some(stream);
        }
        Ok(reply)
    }
}

impl Reply {
    pub(super) fn is_ok(&self) -> bool {
        self.head.starts_with("HTTP/1.1 200 ")
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
}

fn read(stream: &mut impl Read, buffer: &mut Vec<u8>) -> io::Result<Reply> {
    buffer.clear();
    let end = loop {
        more(stream, buffer)?;
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
    let mut reply = Reply { head, body: Vec::new() };
    let length = reply.header("content-length").and_then(|value| value.parse::<usize>().ok());
    let length = length.ok_or_else(|| io::Error::other("a reply without a length"))?;
    while buffer.len() < end + 4 + length {
        more(stream, buffer)?;
    }
    reply.body = buffer[end + 4..].to_vec();
    if reply.body.len() == length { Ok(reply) } else { Err(io::Error::other("more than was asked for")) }
}

fn more(stream: &mut impl Read, buffer: &mut Vec<u8>) -> io::Result<()> {
    let mut piece = [0; 4096];
    match stream.read(&mut piece)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        n => {
            buffer.extend_from_slice(&piece[..n]);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::read;

    #[test]
    fn a_reply_is_read_however_it_is_cut() {
        let (first, second) = ("HTTP/1.1 200 OK\r\nContent-Le", "ngth: 2\r\nX: y\r\n\r\n[");
        let mut stream = first.as_bytes().chain(second.as_bytes()).chain(&b"]"[..]);
        let reply = read(&mut stream, &mut Vec::new()).unwrap();
        assert!(reply.is_ok());
        assert_eq!((reply.header("x"), reply.body.as_slice()), (Some("y"), &b"[]"[..]));
    }

    #[test]
    fn a_reply_that_is_cut_off_or_goes_on_is_an_error() {
        let read = |text: &str| read(&mut text.as_bytes(), &mut Vec::new());
        assert!(read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[").is_err());
        assert!(read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]]").is_err());
        assert!(read("HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
