//! `css`: sets a style.

use super::way::Way;

pub(super) const WAY: Way = Way::Each;
