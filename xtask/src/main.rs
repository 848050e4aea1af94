//! `cargo xtask`: builds `pkg/`, installs what the tests need, runs all tests.

mod bench;
mod build;
mod install;
mod run;
mod step;
mod test;
mod tools;

use std::env;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build          make pkg/ from client-wasm/
cargo xtask build --check  fail unless pkg/ is made from the sources that are here
cargo xtask bench client   compare the client with others, and write docs/bench-client.*: --quick, --no-docs
cargo xtask bench server   compare the server with others: --quick, --without flask,leptos
cargo xtask test [STEP…]   install what is missing and run all tests, or the named steps
cargo xtask test --list    the steps
cargo xtask help           this
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    match command {
        "bench" => bench::bench(rest),
        "build" => build::build(rest),
        "test" => test::test(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        unknown => {
            eprint!("cargo xtask has no command {unknown}\n\n{HELP}");
            ExitCode::FAILURE
        }
    }
}
