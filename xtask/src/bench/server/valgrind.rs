//! What valgrind counts.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::candidate::Candidate;
use super::connection::Connection;
use super::process::Server;
use crate::install;
use crate::tools::target;

/// Requests that come before those that count, so that all that is done once is done.
const BEFORE: usize = 100;

/// valgrind, and the file that its tools write to.
#[derive(Debug)]
pub(super) struct Valgrind {
    program: PathBuf,
    output: PathBuf,
}

/// What a request allocates, what it frees again included. What changes its size counts anew.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allocations {
    pub(super) count: f64,
    pub(super) bytes: f64,
}

impl Valgrind {
    pub(super) fn find() -> Result<Self, String> {
        let program = install::valgrind()?;
        let directory = target().join("bench");
        fs::create_dir_all(&directory).map_err(|error| format!("{}: {error}", directory.display()))?;
        Ok(Self { program, output: directory.join("valgrind.out") })
    }

    /// How many instructions of the whole process a request takes, outside of the kernel: the mean of
    /// so many requests.
    pub(super) fn instructions(&self, candidate: &Candidate, requests: usize) -> Result<f64, String> {
        let tool = (&["--quiet", "--tool=callgrind"][..], "--callgrind-out-file=");
        let (few, many) = self.few_and_many(candidate, requests, tool, instructions)?;
        Ok(mean(few, many, requests))
    }

    /// What a request allocates: the mean of so many requests.
    pub(super) fn allocations(&self, candidate: &Candidate, requests: usize) -> Result<Allocations, String> {
        let tool = (&["--tool=dhat", "--dhat-out-file=/dev/null"][..], "--log-file=");
        let (few, many) = self.few_and_many(candidate, requests, tool, allocated)?;
        Ok(Allocations { count: mean(few.1, many.1, requests), bytes: mean(few.0, many.0, requests) })
    }

    /// What a tool counts with and without so many requests. Starting and stopping take the same in
    /// both runs, but for the seeds of hash tables.
    ///
    /// The tool is told by `file` where to write what `read` is to read.
    fn few_and_many<T>(
        &self,
        candidate: &Candidate,
        requests: usize,
        (options, file): (&[&str], &str),
        read: fn(&str) -> Option<T>,
    ) -> Result<(T, T), String> {
        let output = self.output.display();
        let count = |requests| {
            let mut valgrind = Command::new(&self.program);
            valgrind.args(options).arg(format!("{file}{output}"));
            let server = Server::start(&mut candidate.observed_by(valgrind))?;
            let request = candidate.request.to_bytes(server.address());
            let mut connection = Connection::new(server.address());
            for _ in 0..requests {
                connection.exchange(&request)?;
            }
            // It writes when it ends.
            drop(server);
            let written = fs::read_to_string(&self.output).map_err(|error| format!("{output}: {error}"))?;
            read(&written).ok_or_else(|| format!("{output} has no sum"))
        };
        Ok((count(BEFORE)?, count(BEFORE + requests)?))
    }
}

fn mean(few: u64, many: u64, requests: usize) -> f64 {
    (many as f64 - few as f64) / requests as f64
}

fn instructions(callgrind: &str) -> Option<u64> {
    callgrind.lines().find_map(|line| line.strip_prefix("totals: ")?.trim().parse().ok())
}

/// Bytes and blocks.
fn allocated(dhat: &str) -> Option<(u64, u64)> {
    let sum = dhat.lines().find_map(|line| line.split_once("Total:"))?.1.replace(',', "");
    let mut words = sum.split_whitespace();
    let bytes = words.next()?.parse().ok()?;
    Some((bytes, words.nth(2)?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{allocated, instructions};

    #[test]
    fn sums_are_found_in_what_the_tools_write() {
        assert_eq!(instructions("fn=main\n16 400\ntotals: 54321\n"), Some(54321));
        assert_eq!(allocated("==1== Total:     1,234 bytes in 56 blocks\n"), Some((1234, 56)));
        assert_eq!(allocated("==1== At t-gmax: 1 bytes in 2 blocks\n"), None);
    }
}
