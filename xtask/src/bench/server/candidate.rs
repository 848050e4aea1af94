//! Who is compared.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::build::build;
use super::options::Options;
use super::request::Request;
use crate::install;
use crate::tools::root;

/// A server that can answer the request.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) name: &'static str,
    pub(super) request: Request,
    program: OsString,
    args: Vec<OsString>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Peer,
    Ours,
    /// It takes a millisecond rather than microseconds, and what valgrind would count is the interpreter.
    Script,
}

/// As jQuery writes it.
const SAY_HELLO: Request =
    Request { path: "/hello", body: "sijax_rq=say_hello&sijax_args=%5B%22John%22%2C%22Greg%22%5D" };

/// The same in the form of Leptos.
const SERVER_FUNCTION: Request = Request { path: "/api/say_hello", body: "from=John&to=Greg" };

/// All of them, built; the first is what the others are measured by.
pub(super) fn candidates(options: &Options) -> Result<Vec<Candidate>, String> {
    let sijax = build("sijax-bench")?;
    let (hand, ours) = (sijax.join("hand"), sijax.join("ours"));
    let mut all = vec![
        native(Kind::Peer, "axum by hand", SAY_HELLO, &hand, None),
        native(Kind::Peer, "axum by hand, panics not caught", SAY_HELLO, &hand, Some("--bare")),
        native(Kind::Ours, "Sijax, 1 function", SAY_HELLO, &ours, Some("1")),
        native(Kind::Ours, "Sijax, 100 functions", SAY_HELLO, &ours, Some("100")),
        native(Kind::Ours, "Sijax, 10,000 functions", SAY_HELLO, &ours, Some("10000")),
    ];
    if !options.without_leptos {
        let program = build("sijax-bench-leptos")?.join("sijax-bench-leptos");
        all.push(native(Kind::Peer, "Leptos, server function", SERVER_FUNCTION, &program, None));
    }
    if !options.without_flask {
        let python = install::reference()?.join("bin/python");
        let script = root().join("xtask/bench/server/original.py");
        all.push(Candidate {
            name: "Flask-Sijax, gunicorn",
            request: SAY_HELLO,
            program: python.into(),
            args: vec!["-W".into(), "ignore".into(), script.into()],
            kind: Kind::Script,
        });
    }
    Ok(all)
}

fn native(kind: Kind, name: &'static str, request: Request, program: &Path, arg: Option<&str>) -> Candidate {
    let args = arg.map(OsString::from).into_iter().collect();
    Candidate { name, request, program: program.into(), args, kind }
}

impl Candidate {
    /// How it is started as a user starts it: on as many threads as there are processors.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args);
        if self.is_native() {
            command.arg("--multi");
        }
        command
    }

    /// How it is started as the subject of `observer`: on one thread.
    pub(super) fn observed_by(&self, mut observer: Command) -> Command {
        observer.arg(&self.program).args(&self.args);
        observer
    }

    pub(super) fn is_ours(&self) -> bool {
        self.kind == Kind::Ours
    }

    /// Whether it makes sense to count its instructions.
    pub(super) fn is_native(&self) -> bool {
        self.kind != Kind::Script
    }

    /// Its share of so many requests.
    pub(super) fn share_of(&self, requests: usize) -> usize {
        match self.kind {
            Kind::Peer | Kind::Ours => requests,
            Kind::Script => requests / 20,
        }
    }
}
