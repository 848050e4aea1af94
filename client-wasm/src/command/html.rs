//! `html`: sets, appends or prepends the content of elements.

use super::way::Way;

pub(super) const WAY: Way = Way::Each;
