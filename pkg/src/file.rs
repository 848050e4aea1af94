use crate::FILES;

/// A file of the client with all that an HTTP reply needs to know about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name without a directory, as in `sijax.js`.
    pub name: &'static str,
    /// The value for `Content-Type`.
    pub content_type: &'static str,
    /// The file itself, for callers that accept no compression.
    pub bytes: &'static [u8],
    /// The file with `Content-Encoding: br`.
    pub brotli: &'static [u8],
    /// The file with `Content-Encoding: gzip`.
    pub gzip: &'static [u8],
    /// A strong entity tag of `bytes`, quoted as `ETag` wants it.
    ///
    /// A strong tag names one representation: append the encoding before you
    /// send it with a compressed body, or weaken it with `W/`.
    pub etag: &'static str,
}

/// The file of that name, or `None`. Names are case-sensitive.
///
/// ```
/// let file = sijax_pkg::file("sijax.js").unwrap();
/// assert!(file.etag.starts_with('"') && file.etag.ends_with('"'));
/// ```
#[must_use]
pub fn file(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}
