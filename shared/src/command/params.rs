use serde::{Serialize, Serializer, ser::SerializeSeq as _};

/// The arguments of a [`call`](crate::Commands::call): `()`, a tuple, an array, a slice or a `Vec`.
///
/// ```
/// use sijax_shared::Commands;
///
/// let json = |commands: Commands| commands.into_json().unwrap();
/// assert_eq!(json(Commands::new().call("f", ())), r#"[{"call":"f","params":[],"type":"call"}]"#);
/// assert_eq!(json(Commands::new().call("f", (1, "a"))), r#"[{"call":"f","params":[1,"a"],"type":"call"}]"#);
/// assert_eq!(json(Commands::new().call("f", [1, 2])), r#"[{"call":"f","params":[1,2],"type":"call"}]"#);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of arguments",
    note = "give the arguments of a JavaScript function as `()`, a tuple such as `(1, \"a\")`, an array or a `Vec`: one argument is `(value,)`"
)]
pub trait Params {
    /// Writes the arguments as a list.
    ///
    /// # Errors
    ///
    /// That of the serializer, or of an argument.
    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl Params for () {
    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_seq(Some(0))?.end()
    }
}

impl<P: Params + ?Sized> Params for &P {
    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        P::serialize_list(self, serializer)
    }
}

impl<T: Serialize> Params for [T] {
    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

impl<T: Serialize, const N: usize> Params for [T; N] {
    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().serialize(serializer)
    }
}

impl<T: Serialize> Params for Vec<T> {
    fn serialize_list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => {
        impl<$first: Serialize, $($rest: Serialize),*> Params for ($first, $($rest,)*) {
            fn serialize_list<Ser: Serializer>(&self, serializer: Ser) -> Result<Ser::Ok, Ser::Error> {
                self.serialize(serializer)
            }
        }
        tuples!($($rest)*);
    };
    () => {};
}
tuples!(A B C D E F G H I J K L);
