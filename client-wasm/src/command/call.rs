//! `call`: calls a function of the page.

use super::way::Way;

pub(super) const WAY: Way = Way::Once;
