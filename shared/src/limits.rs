use crate::protocol::{MAX_ARGUMENTS, MAX_DEPTH, MAX_FIELDS, MAX_NAME};

/// How large a call may be: what is above has a clear answer, and costs no more than that.
///
/// ```
/// use sijax_shared::{Args, Limits};
///
/// let limits = Limits::default().arguments(2);
/// assert_eq!(Args::parse_within("[1, 2]", &limits).len(), 2);
/// assert!(Args::parse_within("[1, 2, 3]", &limits).is_unreadable());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub(crate) arguments: usize,
    pub(crate) depth: usize,
    pub(crate) name: usize,
    pub(crate) fields: usize,
}

impl Default for Limits {
    /// [`MAX_ARGUMENTS`], [`MAX_DEPTH`], [`MAX_NAME`] and [`MAX_FIELDS`].
    fn default() -> Self {
        Self { arguments: MAX_ARGUMENTS, depth: MAX_DEPTH, name: MAX_NAME, fields: MAX_FIELDS }
    }
}

impl Limits {
    /// How many arguments a call may have. One with more is an invalid call.
    #[must_use]
    pub const fn arguments(mut self, most: usize) -> Self {
        self.arguments = most;
        self
    }

    /// How deep the arguments may nest, their list included. One with deeper ones is an invalid call.
    ///
    /// # Panics
    ///
    /// Above [`MAX_DEPTH`], which is as deep as JSON is read.
    ///
    /// ```should_panic
    /// let limits = sijax_shared::Limits::default().depth(129);
    /// ```
    #[must_use]
    pub const fn depth(mut self, most: usize) -> Self {
        assert!(most <= MAX_DEPTH, "JSON is read up to a depth of 128");
        self.depth = most;
        self
    }

    /// How many bytes the name of a function may have. A longer one is cut, and names no function.
    ///
    /// ```
    /// use sijax_shared::{Call, Limits};
    ///
    /// let form = b"sijax_rq=say_hello&sijax_args=[]";
    /// let call = Call::from_form_within(form, &Limits::default().name(3))?.unwrap();
    /// assert_eq!(call.function(), "say…");
    /// # Ok::<(), sijax_shared::TooManyFields>(())
    /// ```
    #[must_use]
    pub const fn name(mut self, most: usize) -> Self {
        self.name = most;
        self
    }

    /// How many fields the form of a call may have beside the call's own. One with more is refused.
    #[must_use]
    pub const fn fields(mut self, most: usize) -> Self {
        self.fields = most;
        self
    }

    /// How many bytes the name of a function may have.
    #[must_use]
    pub const fn longest_name(&self) -> usize {
        self.name
    }
}
