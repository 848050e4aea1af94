//! `attr`: sets a property, or adds to it.

use super::way::Way;

pub(super) const WAY: Way = Way::Each;
