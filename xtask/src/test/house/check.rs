//! All rules at once.

use super::source::sources;
use super::{arrows, axum, length, roots};
use crate::step::Outcome;

/// Holds all sources against each rule and tells every breach.
pub(in crate::test) fn check() -> Outcome {
    let sources = sources()?;
    let mut breaches = arrows::breaches()?;
    for source in &sources {
        breaches.extend(axum::breaches(source));
        breaches.extend(length::breach(source));
        breaches.extend(roots::breaches(source));
    }
    if breaches.is_empty() {
        Ok(format!("{} files", sources.len()))
    } else {
        breaches.insert(0, format!("{} breaches", breaches.len()));
        Err(breaches.join("\n"))
    }
}
