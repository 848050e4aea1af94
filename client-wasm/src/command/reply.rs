//! `sijax_return` and `sijax_error`: what became of the call that this list answers.

use super::way::Way;

pub(super) const RETURN: Way = Way::Once;
pub(super) const ERROR: Way = Way::Once;
