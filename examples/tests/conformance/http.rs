use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    thread,
};

/// A reply over a connection of its own.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

pub(crate) fn send(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
    let mut stream = TcpStream::connect(address).unwrap();
    let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
    let mut reply = Vec::new();
    thread::scope(|scope| {
        let mut sending = stream.try_clone().unwrap();
        scope.spawn(move || sending.write_all(head.as_bytes()).and_then(|()| sending.write_all(body)));
        stream.read_to_end(&mut reply).unwrap();
    });
    parse(&reply)
}

/// Sends the body bit by bit, and panics when the server does not take all of it.
pub(crate) fn send_slowly(address: &str, head: &str, body: &[u8]) -> Reply {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .write_all(format!("{head}connection: close\r\ncontent-length: {}\r\n\r\n", body.len()).as_bytes())
        .unwrap();
    for part in body.chunks(64 * 1024) {
        stream.write_all(part).unwrap();
        thread::sleep(std::time::Duration::from_millis(1));
    }
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).unwrap();
    parse(&reply)
}

fn parse(reply: &[u8]) -> Reply {
    let end = reply.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the headers");
    let head = std::str::from_utf8(&reply[..end]).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_lowercase(), value.to_owned())
    });
    Reply { status, headers: headers.collect(), body: reply[end + 4..].to_vec() }
}
