//! What each command does.

mod alert;
mod apply;
mod attr;
mod call;
mod css;
mod html;
mod remove;
mod reply;
mod script;
mod way;

pub use self::apply::apply;
pub(crate) use self::apply::{END, carry_out};
