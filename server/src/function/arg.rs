use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque},
    hash::Hash,
    num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize},
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};
use sijax_shared::JsonText;

/// A type that may stand as a plain argument of a function, read from the JSON that the page sent.
///
/// Implemented for standard types. A type of your own comes in [`Arg`], so that a signature shows
/// what the page decides; there is no implementation for all that is [`Deserialize`], because an
/// extractor that is missing its implementation would then silently be read from the page.
///
/// Integers are exact: neither `5.5` nor `9223372036854775808` is an `i64`. Any number is an `f64`,
/// to the nearest that there is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an argument that a page can send as it is",
    note = "take a type of your own as `Arg(value): Arg<{Self}>`, with `{Self}: serde::Deserialize`"
)]
pub trait FromArg: DeserializeOwned {
    /// What stands for an argument that was not sent; `None` makes the call an invalid one.
    #[must_use]
    fn missing() -> Option<Self> {
        None
    }
}

/// An argument of a type of your own.
///
/// ```
/// use serde::Deserialize;
/// use sijax_server::{Arg, Response, Sijax};
///
/// #[derive(Deserialize)]
/// struct Point { x: i32, y: i32 }
///
/// async fn mark(res: Response, Arg(point): Arg<Point>, label: Option<String>) {
///     res.html("#mark", format!("{},{}", point.x, point.y));
/// }
///
/// let sijax: Sijax = Sijax::new().register_callback("mark", mark);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Arg<T>(pub T);

impl<T: DeserializeOwned> FromArg for Arg<T> {}

impl<T: FromArg> FromArg for Option<T> {
    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromArg> FromArg for Vec<T> {}
impl<T: FromArg> FromArg for VecDeque<T> {}
impl<T: FromArg + Eq + Hash> FromArg for HashSet<T> {}
impl<T: FromArg + Ord> FromArg for BTreeSet<T> {}
impl<T: FromArg> FromArg for Box<T> {}
impl<T: FromArg> FromArg for HashMap<String, T> {}
impl<T: FromArg> FromArg for BTreeMap<String, T> {}
impl<T: FromArg, U: FromArg> FromArg for (T, U) {}
impl<T: FromArg, U: FromArg, V: FromArg> FromArg for (T, U, V) {}
impl<T: FromArg, U: FromArg, V: FromArg, W: FromArg> FromArg for (T, U, V, W) {}
impl<T: FromArg> FromArg for [T; 1] {}
impl<T: FromArg> FromArg for [T; 2] {}
impl<T: FromArg> FromArg for [T; 3] {}
impl<T: FromArg> FromArg for [T; 4] {}

macro_rules! plain {
    ($($type:ty)*) => {$(impl FromArg for $type {})*};
}
plain! {
    bool char String Box<str>
    i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64
    NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroUsize
    Value JsonText Box<RawValue>
}
