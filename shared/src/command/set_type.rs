use serde::Serialize;

/// Where new content goes in relation to what is there.
///
/// ```
/// use sijax_shared::command::SetType;
///
/// assert_eq!(serde_json::to_string(&SetType::Prepend).unwrap(), "\"prepend\"");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SetType {
    /// In its place.
    Replace,
    /// Behind it.
    Append,
    /// Before it.
    Prepend,
}
