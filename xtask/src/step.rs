//! A step of a long run: named, timed, and counted at the end.

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What a step says when it went well (a few words, or none) or all there is to know when not.
pub(crate) type Outcome = Result<String, String>;

/// One thing that is done and can fail by itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    /// What it is called on the command line.
    pub(crate) name: &'static str,
    /// What it does, in a few words.
    pub(crate) about: &'static str,
    /// Does it.
    pub(crate) run: fn() -> Outcome,
}

struct Done {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

/// Runs all of the steps, one failing step does not stop the next, and sums up.
pub(crate) fn run_all(steps: &[Step]) -> ExitCode {
    let start = Instant::now();
    let mut done = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("[{}/{}] {}: {}", index + 1, steps.len(), step.name, step.about);
        let start = Instant::now();
        let outcome = (step.run)();
        let took = start.elapsed();
        match &outcome {
            Ok(_) => println!("    ok, {}", seconds(took)),
            Err(why) => println!("{}\n    FAILED, {}", indented(why), seconds(took)),
        }
        done.push(Done { name: step.name, took, outcome });
    }
    print!("\n{}", summary(&done));
    println!("took {}", seconds(start.elapsed()));
    let failed = done.iter().filter(|done| done.outcome.is_err()).count();
    println!("{} passed, {failed} failed", done.len() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn summary(done: &[Done]) -> String {
    let width = done.iter().map(|done| done.name.len()).max().unwrap_or(0);
    let mut table = String::new();
    for Done { name, took, outcome } in done {
        let (result, note) = match outcome {
            Ok(note) => ("ok", note.as_str()),
            Err(why) => ("FAILED", why.lines().next().unwrap_or("")),
        };
        let line = format!("{name:width$}  {result:6}  {:>8}  {note}", seconds(*took));
        table.push_str(line.trim_end());
        table.push('\n');
    }
    table
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Done, summary};

    #[test]
    fn the_summary_has_a_line_for_each_step_and_the_first_line_of_an_error() {
        let took = Duration::from_millis(1234);
        let table = summary(&[
            Done { name: "unit", took, outcome: Ok("7 tests".into()) },
            Done { name: "browser", took, outcome: Err("no browser\ndetails".into()) },
        ]);
        assert_eq!(table, "unit     ok         1.2 s  7 tests\nbrowser  FAILED     1.2 s  no browser\n");
    }
}
