//! All examples in one server: `cargo run -p sijax-examples`.
//!
//! It listens on 127.0.0.1:8080, or on the port that `--port` or the variable `PORT` names; 0 picks a
//! free one.

use std::{env, io::ErrorKind, process::ExitCode};

const USAGE: &str = "usage: gallery [--port PORT]";

#[tokio::main]
async fn main() -> ExitCode {
    let port = match port(env::args().skip(1), env::var("PORT").ok()) {
        Ok(port) => port,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match sijax_examples::serve(sijax_examples::gallery::router(), port).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            eprintln!(
                "port {port} is taken by another program: end that, or choose another port, such as\n    \
                 cargo run -p sijax-examples -- --port {other}",
                other = if port == 8081 { 8080 } else { 8081 },
            );
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("cannot serve on port {port}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn port(mut args: impl Iterator<Item = String>, variable: Option<String>) -> Result<u16, String> {
    let mut text = variable.unwrap_or_else(|| "8080".to_owned());
    while let Some(arg) = args.next() {
        text = match arg.strip_prefix("--port=") {
            Some(value) => value.to_owned(),
            None if arg == "--port" => args.next().ok_or("--port needs a number")?,
            None => return Err(format!("unknown argument: {arg}")),
        };
    }
    text.parse().map_err(|_| format!("not a port: {text}"))
}

#[cfg(test)]
mod tests {
    use super::port;

    fn of(args: &[&str], variable: Option<&str>) -> Result<u16, String> {
        port(args.iter().map(|&arg| arg.to_owned()), variable.map(str::to_owned))
    }

    #[test]
    fn the_argument_wins_over_the_variable_and_that_over_8080() {
        assert_eq!(of(&[], None), Ok(8080));
        assert_eq!(of(&[], Some("1234")), Ok(1234));
        assert_eq!(of(&["--port", "0"], Some("1234")), Ok(0));
        assert_eq!(of(&["--port=81"], None), Ok(81));
    }

    #[test]
    fn what_is_no_port_is_refused() {
        for args in [&["--port"][..], &["--port", "x"], &["--port", "65536"], &["-h"]] {
            assert!(of(args, None).is_err(), "{args:?}");
        }
    }
}
