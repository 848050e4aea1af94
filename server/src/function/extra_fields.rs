use super::{Context, FromContext, Refusal, via};

/// The fields of the form beside the call's own: what the page gave as `data` with its request.
///
/// ```
/// use sijax_server::{ExtraFields, Response, Sijax};
///
/// async fn save(res: Response, fields: ExtraFields) {
///     res.alert(fields.get("room").unwrap_or("no room"));
/// }
///
/// let sijax: Sijax = Sijax::new().register_callback("save", save);
/// ```
#[derive(Clone, Debug, Default)]
pub struct ExtraFields(pub Vec<(String, String)>);

impl ExtraFields {
    /// The first field with that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

impl<S: Send + Sync> FromContext<S, via::Call> for ExtraFields {
    async fn from_context(cx: &mut Context<S>) -> Result<Self, Refusal> {
        Ok(Self(cx.fields().to_vec()))
    }
}
