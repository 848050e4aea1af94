//! Numbers over rounds.

/// What lies in the middle, and how far the rounds went from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) min: f64,
    pub(super) max: f64,
}

impl Spread {
    /// That of at least one number.
    pub(super) fn of(numbers: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut numbers: Vec<f64> = numbers.into_iter().collect();
        numbers.sort_by(f64::total_cmp);
        let (min, max) = (*numbers.first()?, *numbers.last()?);
        let upper = numbers.len() / 2;
        let lower = (numbers.len() - 1) / 2;
        Some(Self { median: f64::midpoint(numbers[lower], numbers[upper]), min, max })
    }

    /// That of what each round says by itself, so that what slows all down in a round does not count.
    pub(super) fn of_ratios(numbers: &[f64], bases: &[f64]) -> Option<Self> {
        Self::of(numbers.iter().zip(bases).map(|(number, base)| number / base))
    }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(Spread::of([3.0, 1.0, 9.0]), Some(Spread { median: 3.0, min: 1.0, max: 9.0 }));
        assert_eq!(Spread::of([4.0, 1.0]), Some(Spread { median: 2.5, min: 1.0, max: 4.0 }));
        assert_eq!(Spread::of([]), None);
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        let slow_and_fast = Spread::of_ratios(&[20.0, 2.0, 3.0], &[10.0, 1.0, 1.0]);
        assert_eq!(slow_and_fast, Some(Spread { median: 2.0, min: 2.0, max: 3.0 }));
    }
}
