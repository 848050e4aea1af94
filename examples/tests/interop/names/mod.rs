//! The table for those who come from Flask-Sijax, held to the names that the original has.

mod covered;
mod listed;
mod table;

pub(crate) const GUIDE: &str = include_str!("../../../../docs/from-flask-sijax.md");
