use std::marker::PhantomData;

/// Whether a type of commands is one of Sijax's own.
///
/// Nobody else can say so of theirs: they can neither make such a value, nor name its type, nor use
/// that of another command, which is of another type.
#[derive(Debug)]
pub struct Origin<C: ?Sized> {
    pub(super) is_built_in: bool,
    of: PhantomData<fn(&C)>,
}

impl<C: ?Sized> Origin<C> {
    pub(crate) const BUILT_IN: Self = Self { is_built_in: true, of: PhantomData };
    pub(super) const OWN: Self = Self { is_built_in: false, of: PhantomData };
}
