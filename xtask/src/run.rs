//! Running other programs: quiet while all is well, with signs of life, and with all they said
//! when they fail.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may be silent on the screen.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// Runs a program and returns what it printed on both streams.
///
/// # Errors
/// When it cannot be started or ends with another code than 0: then the error holds the output.
pub(crate) fn run(command: &mut Command) -> Result<String, String> {
    let shown = shown(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{shown}` could not be started: {error}"))?;

    let (sender, lines) = mpsc::channel();
    forward(child.stdout.take(), sender.clone());
    forward(child.stderr.take(), sender);

    let start = Instant::now();
    let mut next_sign = start + SIGN_OF_LIFE;
    let mut output = String::new();
    let mut last = String::from("started");
    loop {
        match lines.recv_timeout(next_sign.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                output.push_str(&line);
                output.push('\n');
                if !line.trim().is_empty() {
                    last = line;
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if Instant::now() >= next_sign {
            let last: String = last.trim().chars().take(80).collect();
            println!("    {:>4} s … {last}", start.elapsed().as_secs());
            next_sign = Instant::now() + SIGN_OF_LIFE;
        }
    }

    let status = child.wait().map_err(|error| format!("`{shown}` was lost: {error}"))?;
    if status.success() { Ok(output) } else { Err(format!("`{shown}` ended with {status}\n{output}")) }
}

/// Like [`run`], for programs of the Rust toolchain: a warning is a failure too.
pub(crate) fn run_strict(command: &mut Command) -> Result<String, String> {
    run_warning_only(command, "no such warning")
}

/// Like [`run_strict`], but for warnings whose text begins like this.
pub(crate) fn run_warning_only(command: &mut Command, known: &str) -> Result<String, String> {
    let output = run(command.env("CARGO_TERM_COLOR", "never"))?;
    let unknown = warnings(&output).find(|warning| !warning.starts_with(known));
    if let Some(warning) = unknown {
        return Err(format!("`{}` warned: {warning}\n{output}", shown(command)));
    }
    Ok(output)
}

/// The texts of all warnings.
fn warnings(output: &str) -> impl Iterator<Item = &str> {
    output
        .lines()
        .filter(|line| line.starts_with("warning:") || line.starts_with("warning["))
        .filter_map(|line| Some(line.split_once(": ")?.1))
}

/// Sends the lines of a stream on, and drops the sender at its end.
fn forward(stream: Option<impl Read + Send + 'static>, lines: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            if lines.send(line.trim_end_matches('\r').to_owned()).is_err() {
                break;
            }
        }
    });
}

/// The command line, for people.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{run, run_strict, run_warning_only, warnings};

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn both_streams_are_returned() {
        let output = run(&mut shell("echo one; echo two >&2")).unwrap();
        assert!(output.contains("one\n") && output.contains("two\n"), "{output}");
    }

    #[test]
    fn a_failure_carries_the_output_and_the_code() {
        let error = run(&mut shell("echo why; exit 3")).unwrap_err();
        assert!(error.contains("why") && error.contains('3'), "{error}");
    }

    #[test]
    fn a_program_that_is_missing_is_named() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(error.contains("no-such-program"), "{error}");
    }

    #[test]
    fn warnings_are_told_from_words_about_them() {
        let output = "warning: unused variable\nno warning: none\nwarning[W1]: other\ntest warning: ok";
        assert_eq!(warnings(output).collect::<Vec<_>>(), ["unused variable", "other"]);
    }
    #[test]
    fn a_warning_is_a_failure_unless_it_is_the_known_one() {
        let warning = || shell("echo 'warning: ignoring test x' >&2");
        assert!(run_strict(&mut warning()).unwrap_err().contains("warned: ignoring test x"));
        assert!(run_warning_only(&mut warning(), "ignoring test").is_ok());
        assert!(run_strict(&mut shell("true")).is_ok());
    }
}
