use std::{
    env,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::{http::Reply, request::Request};

/// The Python that has the original.
pub(crate) fn python() -> Command {
    let environment = env::var_os("SIJAX_REFERENCE").map(PathBuf::from);
    let environment = environment.expect("`cargo xtask test interop` says in SIJAX_REFERENCE where it is");
    let mut python = Command::new(environment.join("bin/python"));
    python.args(["-W", "ignore"]);
    python
}

/// The conformance application, of either side, stopped when dropped.
pub(crate) struct Application {
    process: Child,
    address: String,
}

impl Application {
    pub(crate) fn original() -> Self {
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/reference/app.py");
        Self::start(python().arg(app))
    }

    pub(crate) fn ours() -> Self {
        Self::start(&mut Command::new(env!("CARGO_BIN_EXE_conformance")))
    }

    fn start(command: &mut Command) -> Self {
        // Both tell there of each function that fails, as some have to.
        let mut process = command
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.trim().strip_prefix("listening on http://").expect("the line that says where").to_owned();
        Self { process, address }
    }

    pub(crate) fn send(&self, request: &Request) -> Reply {
        request.send(&self.address)
    }
}

impl Drop for Application {
    fn drop(&mut self) {
        // Killed, the original would leave its worker behind.
        let _ = Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status();
        let _ = self.process.wait();
    }
}
