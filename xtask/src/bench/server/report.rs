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

/// A row for each, and its ratios to the first.
pub(super) fn table(candidates: &[Candidate], measured: &[Measured]) -> String {
    let names = candidates.iter().map(|candidate| candidate.name.as_str());
    let rows = names.zip(measured).map(|(name, row)| self::row(name, row, &measured[0]));
    HEAD.to_owned() + &rows.collect::<String>()
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
    use super::{Allocations, Measured, row};

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
