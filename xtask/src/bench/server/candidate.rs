//! Who is compared.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::build;
use super::request::Request;

/// A server that can answer the request.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) name: String,
    pub(super) request: Request,
    program: PathBuf,
    args: Vec<String>,
}

/// As jQuery writes it.
const SAY_HELLO: Request =
    Request { path: "/hello", body: "sijax_rq=say_hello&sijax_args=%5B%22John%22%2C%22Greg%22%5D" };

/// All of them, built; the first is what the others are measured by.
pub(super) fn candidates() -> Result<Vec<Candidate>, String> {
    let programs = build("sijax-bench")?;
    Ok(vec![
        Candidate::rust(&programs, "hand", &[], "axum by hand"),
        Candidate::rust(&programs, "hand", &["--bare"], "the same, panics not caught"),
        Candidate::rust(&programs, "ours", &["1"], "Sijax, 1 function"),
        Candidate::rust(&programs, "ours", &["100"], "Sijax, 100 functions"),
        Candidate::rust(&programs, "ours", &["10000"], "Sijax, 10,000 functions"),
    ])
}

impl Candidate {
    fn rust(programs: &Path, program: &str, args: &[&str], name: &str) -> Self {
        Self {
            name: name.to_owned(),
            request: SAY_HELLO,
            program: programs.join(program),
            args: args.iter().map(|&arg| arg.to_owned()).collect(),
        }
    }

    /// How it is started to serve many at once.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args).arg("--multi");
        command
    }

    /// How it is started, on one thread, as the subject of `observer`.
    pub(super) fn observed_by(&self, mut observer: Command) -> Command {
        observer.arg(&self.program).args(&self.args);
        observer
    }
}
