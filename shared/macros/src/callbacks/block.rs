use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Abi, Attribute, Error, Generics, Result, Signature, Token, Type, Visibility, braced,
    parse::{Parse, ParseStream},
};

/// An `impl` block whose functions are read up to their bodies.
///
/// A body goes through as it is: parsing it would cost time, and a program that is just being
/// typed would lose all that the editor knows.
pub(super) struct Block {
    outer: Vec<Attribute>,
    impl_token: Token![impl],
    pub(super) generics: Generics,
    pub(super) of: Type,
    inner: Vec<Attribute>,
    pub(super) items: Vec<Item>,
}

pub(super) enum Item {
    Function(Box<BlockFunction>),
    Other(TokenStream),
}

/// A function of the block, as it was written.
pub(super) struct BlockFunction {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) sig: Signature,
    body: Group,
}

impl Block {
    /// The attributes by which the whole block may be left out.
    pub(super) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.outer.iter().filter(|attr| attr.path().is_ident("cfg"))
    }
}

impl Parse for Block {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let outer = input.call(Attribute::parse_outer)?;
        if !input.peek(Token![impl]) {
            return Err(input.error("`#[callbacks]` stands on an `impl` block: `impl ChatServer { … }`"));
        }
        let impl_token = input.parse()?;
        let mut generics: Generics = input.parse()?;
        let of: Type = input.parse()?;
        if input.peek(Token![for]) {
            return Err(Error::new_spanned(
                of,
                "`#[callbacks]` stands on an `impl` block of the type itself, not on one of a trait",
            ));
        }
        generics.where_clause = input.parse()?;
        let content;
        braced!(content in input);
        let inner = content.call(Attribute::parse_inner)?;
        let mut items = Vec::new();
        while !content.is_empty() {
            items.push(content.parse()?);
        }
        Ok(Self { outer, impl_token, generics, of, inner, items })
    }
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        if is_function(input) {
            let sig = input.parse()?;
            return Ok(Self::Function(Box::new(BlockFunction { attrs, vis, sig, body: body(input)? })));
        }
        let mut tokens = quote!(#(#attrs)* #vis);
        // A macro may end with its braces, all else with a semicolon.
        let is_macro = !(input.peek(Token![const]) || input.peek(Token![type]));
        while !input.is_empty() {
            let token: TokenTree = input.parse()?;
            let is_end = match &token {
                TokenTree::Punct(punct) => punct.as_char() == ';',
                TokenTree::Group(group) => is_macro && group.delimiter() == Delimiter::Brace,
                _ => false,
            };
            tokens.extend([token]);
            if is_end {
                break;
            }
        }
        Ok(Self::Other(tokens))
    }
}

fn is_function(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let qualifiers = |ahead: ParseStream<'_>| -> Result<()> {
        ahead.parse::<Option<Token![const]>>()?;
        ahead.parse::<Option<Token![async]>>()?;
        ahead.parse::<Option<Token![unsafe]>>()?;
        ahead.parse::<Option<Abi>>()?;
        Ok(())
    };
    qualifiers(&ahead).is_ok() && ahead.peek(Token![fn])
}

fn body(input: ParseStream<'_>) -> Result<Group> {
    let body: Group = input.parse()?;
    if body.delimiter() == Delimiter::Brace {
        Ok(body)
    } else {
        Err(Error::new(body.span(), "expected the body of the function"))
    }
}

impl ToTokens for Block {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { outer, impl_token, generics, of, inner, items } = self;
        let where_clause = &generics.where_clause;
        tokens.extend(quote!(#(#outer)* #impl_token #generics #of #where_clause { #(#inner)* #(#items)* }));
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Function(function) => function.to_tokens(tokens),
            Self::Other(other) => other.to_tokens(tokens),
        }
    }
}

impl ToTokens for BlockFunction {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attrs, vis, sig, body } = self;
        tokens.extend(quote!(#(#attrs)* #vis #sig #body));
    }
}
