//! The steps, in their order, and the choice among them.

use std::process::ExitCode;

use super::{deny, docs, end_to_end, format, house, interop, lint, npm, package, pkg, unit, wasm};
use crate::install;
use crate::step::{Outcome, Step, run_all};

/// All steps, what is quick and often wrong first.
const STEPS: &[Step] = &[
    Step { name: "install", about: "what the tests need and is missing", run: install },
    Step { name: "fmt", about: "formatting", run: format::check },
    Step { name: "house", about: "rules of the house: layout, arrows between crates", run: house::check },
    Step { name: "deny", about: "licences and sources of all dependencies", run: deny::check },
    Step { name: "pkg", about: "pkg/ is made from these sources", run: pkg::check },
    Step { name: "clippy", about: "lints, all features", run: lint::all_features },
    Step {
        name: "clippy-bare",
        about: "lints of each published crate without features",
        run: lint::no_features,
    },
    Step { name: "clippy-wasm", about: "lints of what runs in the browser", run: lint::wasm },
    Step { name: "unit", about: "unit and integration tests", run: unit::tests },
    Step { name: "interop", about: "the original and ours, side by side", run: interop::tests },
    Step { name: "doctest", about: "examples in the documentation", run: unit::doc_tests },
    Step { name: "rustdoc", about: "the documentation itself", run: docs::check },
    Step { name: "wasm", about: "tests of the client in a browser", run: wasm::tests },
    Step { name: "browser", about: "end-to-end tests in a browser", run: end_to_end::tests },
    Step { name: "npm", about: "the npm package, in Node, TypeScript, Vite and a browser", run: npm::tests },
    Step {
        name: "package",
        about: "every published crate, packed and built from its package",
        run: package::check,
    },
];

/// Runs the steps named, or all of them.
pub(crate) fn test(names: &[String]) -> ExitCode {
    if names.iter().any(|name| name == "--list") {
        for step in STEPS {
            println!("{:12} {}", step.name, step.about);
        }
        return ExitCode::SUCCESS;
    }
    match chosen(names) {
        Ok(steps) => run_all(&steps),
        Err(unknown) => {
            eprintln!("there is no step {unknown}; `cargo xtask test --list` names them");
            ExitCode::FAILURE
        }
    }
}

fn chosen(names: &[String]) -> Result<Vec<Step>, &str> {
    let is_step = |name: &&String| STEPS.iter().any(|step| step.name == name.as_str());
    if let Some(unknown) = names.iter().find(|name| !is_step(name)) {
        return Err(unknown);
    }
    let is_chosen = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(is_chosen).copied().collect())
}

/// Everything that a later step would install by itself, so that its own time stays its own.
fn install() -> Outcome {
    install::components()?;
    install::wasm_target()?;
    install::browser()?;
    end_to_end::install()?;
    npm::install()?;
    interop::install()?;
    wasm::install()?;
    deny::install()?;
    Ok(String::new())
}

#[cfg(test)]
mod tests {
    use super::{STEPS, chosen};

    #[test]
    fn steps_run_in_their_own_order_whatever_the_order_of_the_names() {
        let names = ["unit".to_owned(), "fmt".to_owned()];
        let steps = chosen(&names).unwrap();
        assert_eq!(steps.iter().map(|step| step.name).collect::<Vec<_>>(), ["fmt", "unit"]);
        assert_eq!(chosen(&[]).unwrap().len(), STEPS.len());
        assert_eq!(chosen(&["nothing".to_owned()]).unwrap_err(), "nothing");
    }
}
