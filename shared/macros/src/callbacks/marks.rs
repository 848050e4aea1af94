use proc_macro2::Span;
use syn::{Attribute, Error, LitStr, Meta, Result};

/// What `#[callback(…)]` says on a function.
#[derive(Default)]
pub(super) struct Marks {
    /// Whether there is any.
    pub(super) is_marked: bool,
    /// It stays out.
    pub(super) skip: bool,
    /// What pages call it, in place of its own name.
    pub(super) name: Option<LitStr>,
}

impl Marks {
    /// Takes these attributes away: the compiler does not know them.
    pub(super) fn take(attrs: &mut Vec<Attribute>) -> Result<Self> {
        let mut marks = Self::default();
        let mut result = Ok(());
        attrs.retain(|attr| {
            let is_mark = attr.path().is_ident("callback");
            if is_mark && let Err(error) = marks.read(attr) {
                result = Err(error);
            }
            !is_mark
        });
        result.map(|()| marks)
    }

    fn read(&mut self, attr: &Attribute) -> Result<()> {
        self.is_marked = true;
        if let Meta::Path(_) = attr.meta {
            return Ok(());
        }
        let mut skip: Option<Span> = None;
        attr.parse_nested_meta(|meta| {
            if meta.path.is_ident("skip") {
                skip = Some(meta.path.get_ident().map_or_else(Span::call_site, syn::Ident::span));
            } else if meta.path.is_ident("name") {
                let name: LitStr = meta.value()?.parse()?;
                if name.value().is_empty() {
                    return Err(Error::new_spanned(name, "the name that pages call cannot be empty"));
                }
                self.name = Some(name);
            } else {
                return Err(meta.error("expected `name = \"…\"` or `skip`"));
            }
            Ok(())
        })?;
        self.skip |= skip.is_some();
        match skip {
            Some(span) if self.name.is_some() => {
                Err(Error::new(span, "a function that stays out has no name for pages"))
            }
            _ => Ok(()),
        }
    }
}
