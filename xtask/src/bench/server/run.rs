//! The order of things.

use super::candidate::{Candidate, candidates};
use super::connection::Connection;
use super::load::{load, sent};
use super::options::Options;
use super::process::Server;
use super::report::{Measured, table};
use super::valgrind::Valgrind;

/// How much is done.
struct Plan {
    load_rounds: usize,
    requests: usize,
    counting_rounds: usize,
    counted: usize,
}

const FULL: Plan = Plan { load_rounds: 15, requests: 20_000, counting_rounds: 3, counted: 3_000 };
const QUICK: Plan = Plan { load_rounds: 5, requests: 5_000, counting_rounds: 1, counted: 1_000 };

/// Compares the servers, and prints a table.
pub(in crate::bench) fn run(args: &[String]) -> Result<(), String> {
    let options = Options::parse(args)?;
    let plan = if options.is_quick { QUICK } else { FULL };
    let candidates = candidates()?;
    let mut measured: Vec<_> = candidates.iter().map(|_| Measured::default()).collect();
    under_load(&candidates, &plan, &mut measured)?;
    match Valgrind::find() {
        Ok(valgrind) => counted(&candidates, &plan, &valgrind, &mut measured)?,
        Err(why) => eprintln!("without instructions and allocations, as there is no valgrind: {why}"),
    }
    print!("{}", table(&candidates, &measured));
    Ok(())
}

/// All servers run all the time, and each is asked in turn.
fn under_load(candidates: &[Candidate], plan: &Plan, measured: &mut [Measured]) -> Result<(), String> {
    let servers = candidates
        .iter()
        .map(|candidate| Server::start(&mut candidate.command()))
        .collect::<Result<Vec<_>, _>>()?;
    let body = same_body(candidates, &servers)?;
    for round in 0..=plan.load_rounds {
        eprintln!("load: round {round} of {}", plan.load_rounds);
        // Whoever comes first or after the slowest, is another one in each round.
        for turn in 0..candidates.len() {
            let index = (turn + round) % candidates.len();
            let (candidate, server) = (&candidates[index], &servers[index]);
            let request = candidate.request.to_bytes(server.address());
            let before = server.cpu_time()?;
            load(server.address(), &request, plan.requests, &body)?;
            let spent = server.cpu_time()?.saturating_sub(before);
            // The first round is for getting warm.
            if round > 0 {
                measured[index].cpu.push(spent.as_secs_f64() * 1e6 / sent(plan.requests) as f64);
            }
        }
    }
    Ok(())
}

/// What all of them answer, to the byte.
fn same_body(candidates: &[Candidate], servers: &[Server]) -> Result<Vec<u8>, String> {
    let mut expected: Option<Vec<u8>> = None;
    for (Candidate { name, request, .. }, server) in candidates.iter().zip(servers) {
        let reply = Connection::new(server.address()).exchange(&request.to_bytes(server.address()))?;
        let expected = expected.get_or_insert_with(|| reply.body.clone());
        if !reply.is_ok() || reply.body != *expected {
            let expected = String::from_utf8_lossy(expected);
            let body = String::from_utf8_lossy(&reply.body);
            return Err(format!("{name} answers\n{}\n\n{body}\n\nin place of\n{expected}", reply.head));
        }
    }
    expected.ok_or_else(|| "there is nobody to ask".to_owned())
}

fn counted(
    candidates: &[Candidate],
    plan: &Plan,
    valgrind: &Valgrind,
    measured: &mut [Measured],
) -> Result<(), String> {
    for round in 1..=plan.counting_rounds {
        eprintln!("instructions: round {round} of {}", plan.counting_rounds);
        for (candidate, measured) in candidates.iter().zip(&mut *measured) {
            measured.instructions.push(valgrind.instructions(candidate, plan.counted)?);
        }
    }
    eprintln!("allocations");
    for (candidate, measured) in candidates.iter().zip(measured) {
        measured.allocations = Some(valgrind.allocations(candidate, plan.counted)?);
    }
    Ok(())
}
