//! `remove`: takes elements out of the document.

use super::way::Way;

pub(super) const WAY: Way = Way::EachRemoved;
