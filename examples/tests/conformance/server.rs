use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use crate::http::{Reply, send};

/// The application in a process of its own, stopped when dropped.
pub(crate) struct Server {
    process: Child,
    address: String,
}

impl Server {
    pub(crate) fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_conformance"))
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.trim().strip_prefix("listening on http://").expect("the line that says where").to_owned();
        Self { process, address }
    }

    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.request("GET", path, headers, b"")
    }

    pub(crate) fn post(&self, path: &str, content_type: &str, body: &[u8]) -> Reply {
        self.request("POST", path, &[("content-type", content_type)], body)
    }

    /// Calls as the original client does.
    pub(crate) fn call(&self, path: &str, name: &str, args: &str) -> Reply {
        self.call_with(path, name, args, &[])
    }

    pub(crate) fn call_with(&self, path: &str, name: &str, args: &str, headers: &[(&str, &str)]) -> Reply {
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("sijax_rq", name)
            .append_pair("sijax_args", args)
            .finish();
        let mut all = vec![("content-type", "application/x-www-form-urlencoded; charset=UTF-8")];
        all.extend_from_slice(headers);
        self.request("POST", path, &all, form.as_bytes())
    }

    pub(crate) fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        send(&self.address, method, path, headers, body)
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Asks it to end, and says whether it ended well.
    pub(crate) fn terminate(mut self) -> bool {
        let pid = self.process.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.process.wait().unwrap().success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn a_stalled_client_does_not_keep_it_from_ending() {
    use std::{io::Write as _, net::TcpStream, time::Instant};

    let server = Server::start();
    let mut stalled = TcpStream::connect(server.address()).unwrap();
    stalled.write_all(b"POST /rpc HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n").unwrap();
    assert_eq!(server.get("/health", &[]).text(), "ok");
    let told = Instant::now();
    assert!(server.terminate());
    assert!(told.elapsed().as_secs() < 30, "{:?}", told.elapsed());
}

#[test]
fn it_ends_well_when_told_to() {
    let server = Server::start();
    assert_eq!(server.get("/health", &[]).text(), "ok");
    assert!(server.terminate());
}
