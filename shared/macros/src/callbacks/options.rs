use syn::{
    Path, Result, Token, Type,
    parse::{Parse, ParseStream},
    parse_quote,
};

/// What stands in `#[callbacks(…)]`.
pub(super) struct Options {
    /// The only state that the functions are for; without it they are for any.
    pub(super) state: Option<Type>,
    /// Where this crate finds `sijax_server`.
    pub(super) server: Path,
}

impl Default for Options {
    fn default() -> Self {
        Self { state: None, server: parse_quote!(::sijax_server) }
    }
}

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut options = Self::default();
        while !input.is_empty() {
            let key = input.lookahead1();
            if key.peek(Token![crate]) {
                input.parse::<Token![crate]>()?;
                input.parse::<Token![=]>()?;
                options.server = input.call(Path::parse_mod_style)?;
            } else if key.peek(state) {
                input.parse::<state>()?;
                input.parse::<Token![=]>()?;
                options.state = Some(input.parse()?);
            } else {
                return Err(key.error());
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(options)
    }
}

syn::custom_keyword!(state);
