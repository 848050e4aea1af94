use std::{borrow::Cow, convert::Infallible, error::Error, fmt};

use bytes::Bytes;
use http::{HeaderMap, header::CONTENT_TYPE};
use sijax_shared::{Call, Limits, TooManyFields};

/// Reads the call from the body of a request; `None` when it is none.
///
/// A body of another content type than a form's is no call. Files of a multipart body are passed over.
///
/// # Errors
///
/// A multipart body that ends too early or is no multipart body, and a form with too many fields.
///
/// ```
/// use sijax_server::{Limits, http::{HeaderMap, header}, read_call};
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let mut headers = HeaderMap::new();
/// headers.insert(header::CONTENT_TYPE, "application/x-www-form-urlencoded".parse().unwrap());
/// let body = "sijax_rq=f&sijax_args=[1]".into();
/// let call = read_call(&headers, body, &Limits::default()).await.unwrap().unwrap();
/// assert_eq!(call.function(), "f");
/// # });
/// ```
pub async fn read_call(headers: &HeaderMap, body: Bytes, limits: &Limits) -> Result<Option<Call>, FormError> {
    match Form::of(headers) {
        Some(form) => form.read(&body, limits).await,
        None => Ok(None),
    }
}

/// Whether the headers of a request claim that it carries a form, urlencoded or multipart.
///
/// ```
/// use sijax_server::{http::{HeaderMap, header}, is_form};
///
/// let mut headers = HeaderMap::new();
/// assert!(!is_form(&headers));
/// headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=x".parse().unwrap());
/// assert!(is_form(&headers));
/// ```
#[must_use]
pub fn is_form(headers: &HeaderMap) -> bool {
    Form::of(headers).is_some()
}

/// The kind of form that the headers of a request promise.
pub(crate) enum Form {
    Urlencoded,
    Multipart(Result<String, FormError>),
}

const URLENCODED: &[u8] = b"application/x-www-form-urlencoded";
const MULTIPART: &[u8] = b"multipart/form-data";

impl Form {
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let content_type = headers.get(CONTENT_TYPE)?.as_bytes();
        let end = content_type.iter().position(|byte| *byte == b';').unwrap_or(content_type.len());
        let (essence, parameters) = content_type.split_at(end);
        let essence = essence.trim_ascii();
        if essence.eq_ignore_ascii_case(URLENCODED) {
            Some(Self::Urlencoded)
        } else if essence.eq_ignore_ascii_case(MULTIPART) {
            let parameters = String::from_utf8_lossy(parameters);
            let boundary = multer::parse_boundary(format!("multipart/form-data{parameters}"));
            Some(Self::Multipart(boundary.map_err(FormError::multipart)))
        } else {
            None
        }
    }

    pub(crate) async fn read(self, body: &Bytes, limits: &Limits) -> Result<Option<Call>, FormError> {
        match self {
            Self::Urlencoded => Call::from_form_within(body, limits).map_err(FormError::fields),
            // Boxed, so that the others need no room for it.
            Self::Multipart(boundary) => Box::pin(read_multipart(boundary?, body.clone(), limits)).await,
        }
    }
}

async fn read_multipart(boundary: String, body: Bytes, limits: &Limits) -> Result<Option<Call>, FormError> {
    let body = futures_util::stream::iter([Ok::<_, Infallible>(body)]);
    let mut multipart = multer::Multipart::new(body, boundary);
    let mut fields = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(FormError::multipart)? {
        let name = field.name().map(str::to_owned);
        let is_file = field.file_name().is_some();
        let value = field.bytes().await.map_err(FormError::multipart)?;
        if let (Some(name), false) = (name, is_file) {
            fields.push((Cow::Owned(name), Cow::Owned(String::from_utf8_lossy(&value).into_owned())));
        }
    }
    Call::from_fields_within(fields, limits).map_err(FormError::fields)
}

/// The body of a request claims to be a form, and cannot be read as a call.
#[derive(Debug)]
pub struct FormError(Kind);

#[derive(Debug)]
enum Kind {
    Multipart(multer::Error),
    Fields(TooManyFields),
}

impl FormError {
    fn multipart(error: multer::Error) -> Self {
        Self(Kind::Multipart(error))
    }

    fn fields(error: TooManyFields) -> Self {
        Self(Kind::Fields(error))
    }

    /// Whether it is a form, and only one with more fields than the [`Limits`] allow.
    ///
    /// ```
    /// use sijax_server::{Limits, http::{HeaderMap, header}, read_call};
    ///
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let mut headers = HeaderMap::new();
    /// headers.insert(header::CONTENT_TYPE, "application/x-www-form-urlencoded".parse().unwrap());
    /// let body = "sijax_rq=f&sijax_args=[]&a=1".into();
    /// let error = read_call(&headers, body, &Limits::default().fields(0)).await.unwrap_err();
    /// assert!(error.is_of_too_many_fields());
    /// # });
    /// ```
    #[must_use]
    pub fn is_of_too_many_fields(&self) -> bool {
        matches!(self.0, Kind::Fields(_))
    }
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Multipart(_) => f.write_str("the body is not a complete multipart form"),
            Kind::Fields(error) => error.fmt(f),
        }
    }
}

impl Error for FormError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Kind::Multipart(error) => Some(error),
            Kind::Fields(_) => None,
        }
    }
}
