//! Reading how many tests ran.

use crate::step::Outcome;

/// How many tests ran, by the lines that the test runner of Rust ends each binary with. None at
/// all is an error: then the command tested something else than was meant.
pub(super) fn counted(output: &str) -> Outcome {
    let passed = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: ok. "))
        .filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok())
        .sum::<usize>();
    match passed {
        0 => Err(format!("no test ran\n{output}")),
        n => Ok(format!("{n} tests")),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn tests_are_counted_over_all_binaries_and_none_is_an_error() {
        let output = "test result: ok. 3 passed; 0 failed\nx\ntest result: ok. 4 passed; 0 failed";
        assert_eq!(counted(output).unwrap(), "7 tests");
        assert!(counted("test result: ok. 0 passed; 0 failed").is_err());
    }
}
