//! The commands: one file each.
//!
//! [`Commands`](crate::Commands) and the server's `Response` have a method for each of them. The
//! structs are for what the methods do not allow, such as a selector that is no string.

mod alert;
mod attr;
mod call;
mod command_trait;
mod css;
mod html;
mod lowered;
mod methods;
mod origin;
mod params;
mod redirect;
mod remove;
mod script;
mod set_type;
mod type_name;

pub use alert::Alert;
pub use attr::Attr;
pub use call::CallFunction;
pub use command_trait::Command;
pub use css::Css;
pub use html::Html;
pub use lowered::Lowered;
pub use params::Params;
pub use redirect::Redirect;
pub use remove::Remove;
pub use script::Script;
pub use set_type::SetType;
pub use type_name::{BUILT_IN, RESERVED, type_name};

pub(crate) use origin::Origin;
