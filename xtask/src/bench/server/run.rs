//! The order of things.

use super::candidate::{Candidate, candidates};
use super::load::Load;
use super::options::Options;
use super::report::{Measured, report};
use super::statistics::Spread;
use super::valgrind::Valgrind;

/// How much is done.
struct Plan {
    load_rounds: usize,
    counting_rounds: usize,
    counted: usize,
}

const FULL: Plan = Plan { load_rounds: 25, counting_rounds: 3, counted: 3_000 };
const QUICK: Plan = Plan { load_rounds: 5, counting_rounds: 1, counted: 1_000 };

/// In a round each has so many turns, of so many requests: so short that what else the machine does
/// hits all of them alike.
const TURNS: usize = 40;
const REQUESTS: usize = 200;

/// Compares the servers, and prints a table.
pub(in crate::bench) fn run(args: &[String]) -> Result<(), String> {
    let options = Options::parse(args)?;
    let plan = if options.is_quick { QUICK } else { FULL };
    let candidates = candidates(&options)?;
    let mut measured: Vec<_> = candidates.iter().map(|_| Measured::default()).collect();
    under_load(&candidates, &plan, &mut measured)?;
    match Valgrind::find() {
        Ok(valgrind) => counted(&candidates, &plan, &valgrind, &mut measured)?,
        Err(why) => eprintln!("without instructions and allocations, as there is no valgrind: {why}"),
    }
    print!("{}", report(&candidates, &measured));
    Ok(())
}

/// All servers run all the time, and each is asked in turn.
fn under_load(candidates: &[Candidate], plan: &Plan, measured: &mut [Measured]) -> Result<(), String> {
    let mut loads = candidates.iter().map(Load::start).collect::<Result<Vec<_>, _>>()?;
    same_body(candidates, &loads)?;
    // The first round is for getting warm.
    for round in 0..=plan.load_rounds {
        eprintln!("load: round {round} of {}", plan.load_rounds);
        let mut turns = vec![Vec::with_capacity(TURNS); loads.len()];
        for turn in 0..TURNS {
            for place in 0..loads.len() {
                // Nobody always comes first, or last.
                let index = (turn + place) % loads.len();
                turns[index].push(loads[index].run(candidates[index].share_of(REQUESTS))?);
            }
        }
        for (measured, turns) in measured.iter_mut().zip(turns) {
            let median = Spread::of(turns).map(|spread| spread.median);
            measured.cpu.extend(median.filter(|_| round > 0));
        }
    }
    Ok(())
}

/// All of them answer the same, to the byte.
fn same_body(candidates: &[Candidate], loads: &[Load]) -> Result<(), String> {
    let text = |load: &Load| String::from_utf8_lossy(load.body()).into_owned();
    let other = candidates.iter().zip(loads).find(|(_, load)| load.body() != loads[0].body());
    match other {
        None => Ok(()),
        Some((Candidate { name, .. }, load)) => {
            Err(format!("{name} answers\n{}\nin place of\n{}", text(load), text(&loads[0])))
        }
    }
}

fn counted(
    candidates: &[Candidate],
    plan: &Plan,
    valgrind: &Valgrind,
    measured: &mut [Measured],
) -> Result<(), String> {
    for round in 1..=plan.counting_rounds {
        eprintln!("instructions: round {round} of {}", plan.counting_rounds);
        for (candidate, measured) in native(candidates, measured) {
            measured.instructions.push(valgrind.instructions(candidate, plan.counted)?);
        }
    }
    eprintln!("allocations");
    for (candidate, measured) in native(candidates, measured) {
        measured.allocations = Some(valgrind.allocations(candidate, plan.counted)?);
    }
    Ok(())
}

fn native<'a>(
    candidates: &'a [Candidate],
    measured: &'a mut [Measured],
) -> impl Iterator<Item = (&'a Candidate, &'a mut Measured)> {
    candidates.iter().zip(measured).filter(|(candidate, _)| candidate.is_native())
}
