//! `alert`: shows a message.

use super::way::Way;

pub(super) const WAY: Way = Way::Once;
