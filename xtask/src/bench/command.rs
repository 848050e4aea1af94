//! The choice of what is measured.

use std::process::ExitCode;

use super::{client, server};

/// Runs a benchmark; it prints a table.
pub(crate) fn bench(args: &[String]) -> ExitCode {
    let result = match args.split_first() {
        None => client::run(&[]),
        Some((side, rest)) => match side.as_str() {
            "client" => client::run(rest),
            "server" => server::run(rest),
            _ => Err("`cargo xtask bench` takes `client` or `server`, and its options".to_owned()),
        },
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
