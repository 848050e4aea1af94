//! A server, as a process.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A server that runs until it is dropped.
#[derive(Debug)]
pub(super) struct Server {
    process: Child,
    /// Held open, as a server may write more than the first line.
    _stdout: BufReader<ChildStdout>,
    address: String,
}

impl Server {
    /// Starts it, and waits until it says where it listens.
    pub(super) fn start(command: &mut Command) -> Result<Self, String> {
        let shown = format!("{command:?}");
        let failed = |error: std::io::Error| format!("{shown} could not be started: {error}");
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(failed)?;
        let mut stdout = BufReader::new(process.stdout.take().ok_or("a server without stdout")?);
        let mut line = String::new();
        stdout.read_line(&mut line).map_err(failed)?;
        match line.trim().strip_prefix("listening on http://") {
            Some(address) => Ok(Self { address: address.to_owned(), process, _stdout: stdout }),
            None => {
                let _ = process.kill();
                let _ = process.wait();
                Err(format!("{shown} did not say where it listens, but {line:?}"))
            }
        }
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// How long its threads and those of its children have been running, in the kernel or not.
    pub(super) fn cpu_time(&self) -> Result<Duration, String> {
        cpu_time(self.process.id()).map(Duration::from_nanos)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Killed, valgrind would write nothing, and gunicorn would leave its workers behind.
        let _ = Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status();
        let _ = self.process.wait();
    }
}

/// In nanoseconds. `/proc/PID/stat` has user and system time by themselves, but counts in hundredths of
/// a second.
fn cpu_time(process: u32) -> Result<u64, String> {
    let tasks = format!("/proc/{process}/task");
    let mut sum = 0;
    for task in fs::read_dir(&tasks).map_err(|error| format!("{tasks}: {error}"))? {
        let task = task.map_err(|error| format!("{tasks}: {error}"))?.path();
        sum += running(&read(&task.join("schedstat"))?)?;
        for child in read(&task.join("children"))?.split_whitespace().filter_map(|id| id.parse().ok()) {
            sum += cpu_time(child)?;
        }
    }
    Ok(sum)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Its first number; the others are about waiting.
fn running(schedstat: &str) -> Result<u64, String> {
    let first = schedstat.split_whitespace().next().and_then(|number| number.parse().ok());
    first.ok_or_else(|| format!("schedstat is not as it used to be: {schedstat}"))
}

#[cfg(test)]
mod tests {
    use std::process::Command;
    use std::time::Instant;

    use super::{Server, cpu_time};

    #[test]
    fn time_is_counted_while_a_process_runs() {
        let before = cpu_time(std::process::id()).unwrap();
        let start = Instant::now();
        while start.elapsed().as_millis() < 20 {}
        let spent = cpu_time(std::process::id()).unwrap() - before;
        assert!(spent > 2_000_000, "{spent} ns");
    }

    #[test]
    fn a_server_is_where_it_says() {
        let shell = |script: &str| Server::start(Command::new("sh").args(["-c", script]));
        let server = shell("echo listening on http://127.0.0.1:1; exec sleep 9").unwrap();
        assert_eq!(server.address(), "127.0.0.1:1");
        assert!(shell("echo no").unwrap_err().contains("no"));
    }
}
