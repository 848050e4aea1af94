//! `script`: runs a script.

use super::way::Way;

pub(super) const WAY: Way = Way::Once;
