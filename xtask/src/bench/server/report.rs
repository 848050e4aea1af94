//! What comes of it, as a table in Markdown.

use super::candidate::Candidate;
use super::statistics::Spread;
use super::valgrind::Allocations;

/// What was measured of one server: a number for each round.
#[derive(Debug, Default)]
pub(super) struct Measured {
    /// Microseconds of a request.
    pub(super) cpu: Vec<f64>,
    /// Of a request.
    pub(super) instructions: Vec<f64>,
    pub(super) allocations: Option<Allocations>,
}

const HEAD: &str = "\
| server | CPU, µs | × by hand (min–max) | instructions | × by hand (min–max) | allocations | bytes |
|---|---:|---:|---:|---:|---:|---:|
";

/// What ours may take at most, in terms of what is written by hand.
const LIMITS: (f64, f64) = (1.10, 1.05);

/// A row for each, its ratios to the first, and how far ours is from what is wanted.
pub(super) fn report(candidates: &[Candidate], measured: &[Measured]) -> String {
    let rows = candidates.iter().zip(measured);
    let base = &measured[0];
    let table: String = rows.clone().map(|(candidate, row)| self::row(candidate.name, row, base)).collect();
    let ours: Vec<_> = rows.filter(|(candidate, _)| candidate.is_ours()).map(|(_, row)| row).collect();
    let worst = |numbers: fn(&Measured) -> &[f64]| {
        Spread::of(
            ours.iter()
                .filter_map(|row| Spread::of_ratios(numbers(row), numbers(base)))
                .map(|spread| spread.median),
        )
        .map(|spread| spread.max)
    };
    let cpu = verdict("CPU", worst(|row| &row.cpu), LIMITS.0);
    let instructions = verdict("instructions", worst(|row| &row.instructions), LIMITS.1);
    format!("{HEAD}{table}\n{cpu}{instructions}")
}

fn verdict(what: &str, worst: Option<f64>, limit: f64) -> String {
    match worst {
        Some(worst) if worst <= limit => {
            format!("{what}: Sijax takes {worst:.3} × by hand, at most {limit} is wanted\n")
        }
        Some(worst) => format!("{what}: Sijax takes {worst:.3} × by hand, MORE than the {limit} wanted\n"),
        None => String::new(),
    }
}

fn row(name: &str, row: &Measured, base: &Measured) -> String {
    let number = |number: Option<f64>, digits| number.map_or("–".to_owned(), |n| format!("{n:.digits$}"));
    let median = |numbers: &[f64]| Spread::of(numbers.iter().copied()).map(|spread| spread.median);
    format!(
        "| {name} | {} | {} | {} | {} | {} | {} |\n",
        number(median(&row.cpu), 1),
        ratio(&row.cpu, &base.cpu, 2),
        number(median(&row.instructions), 0),
        ratio(&row.instructions, &base.instructions, 3),
        number(row.allocations.map(|allocations| allocations.count), 1),
        number(row.allocations.map(|allocations| allocations.bytes), 0),
    )
}

fn ratio(numbers: &[f64], bases: &[f64], digits: usize) -> String {
    match Spread::of_ratios(numbers, bases) {
        Some(Spread { median, min, max }) => {
            format!("{median:.digits$} ({min:.digits$}–{max:.digits$})")
        }
        None => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Allocations, Measured, row, verdict};

    #[test]
    fn what_is_more_than_wanted_is_said_loudly() {
        assert!(verdict("CPU", Some(1.2), 1.1).contains("1.200 × by hand, MORE"));
        assert!(!verdict("CPU", Some(1.1), 1.1).contains("MORE"));
        assert_eq!(verdict("CPU", None, 1.1), "");
    }

    #[test]
    fn a_row_has_medians_and_ratios_and_strokes_for_what_is_not_known() {
        let base = Measured { cpu: vec![10.0, 20.0, 10.0], instructions: vec![1000.0], allocations: None };
        let allocations = Some(Allocations { count: 40.0, bytes: 16_211.0 });
        let ours = Measured { cpu: vec![11.0, 22.0, 12.0], instructions: vec![1050.0], allocations };
        assert_eq!(
            row("ours", &ours, &base),
            "| ours | 12.0 | 1.10 (1.10–1.20) | 1050 | 1.050 (1.050–1.050) | 40.0 | 16211 |\n",
        );
        let flask = Measured { cpu: vec![1000.0, 1000.0, 1000.0], ..Measured::default() };
        assert_eq!(
            row("flask", &flask, &base),
            "| flask | 1000.0 | 100.00 (50.00–100.00) | – | – | – | – |\n"
        );
    }
}
