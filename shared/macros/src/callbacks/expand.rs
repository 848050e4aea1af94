use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{Visibility, parse_quote, spanned::Spanned as _};

use super::{
    block::{Block, Item},
    function::Callback,
    marks::Marks,
    options::Options,
    rules::{self, Errors},
};

/// The block, and beside it an implementation of `Callbacks` for its type.
///
/// Whatever is wrong, the block is there, so that what else the compiler says of it is right.
pub(crate) fn expand(options: TokenStream, block: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let options = syn::parse2(options).unwrap_or_else(|error| {
        errors.add(error);
        Options::default()
    });
    let mut block: Block = match syn::parse2(block.clone()) {
        Ok(block) => block,
        Err(error) => {
            errors.add(error);
            let errors = errors.into_compile_error();
            return quote!(#block #errors);
        }
    };
    let callbacks = take_callbacks(&mut block, &mut errors);
    let implementation = match rules::check_block(&block) {
        Ok(()) => implement(&options, &block, &callbacks),
        Err(error) => {
            errors.add(error);
            TokenStream::new()
        }
    };
    let errors = errors.into_compile_error();
    quote!(#block #implementation #errors)
}

fn take_callbacks(block: &mut Block, errors: &mut Errors) -> Vec<Callback> {
    let mut callbacks = Vec::new();
    for item in &mut block.items {
        let Item::Function(function) = item else { continue };
        let found =
            Marks::take(&mut function.attrs).and_then(|marks| rules::callback(function, &marks, &block.of));
        match found {
            Ok(Some(callback)) => {
                if matches!(function.vis, Visibility::Public(_)) {
                    // What the lint offers in its place, `pub(crate)`, would hide it from pages.
                    function.attrs.push(parse_quote!(#[allow(unreachable_pub)]));
                }
                callbacks.push(callback);
            }
            Ok(None) => {}
            Err(error) => errors.add(error),
        }
    }
    if let Err(error) = rules::check_names(&callbacks) {
        errors.add(error);
    }
    callbacks
}

fn implement(options: &Options, block: &Block, callbacks: &[Callback]) -> TokenStream {
    let Options { state, server } = options;
    let Block { generics, of, .. } = block;
    let mut params = generics.params.clone();
    let state = match state {
        Some(state) => state.to_token_stream(),
        None => {
            let any = quote!(__State);
            params.push(parse_quote!(#any: ::core::marker::Send + ::core::marker::Sync + 'static));
            any
        }
    };
    let where_clause = &generics.where_clause;
    let cfgs = block.cfgs();
    let register = callbacks.iter().map(|callback| callback.register(server, &state));
    // Where its bounds fail, it is the type that the compiler points at.
    let name = quote_spanned!(of.span()=> #server::Callbacks<#state>);
    quote_spanned! {Span::mixed_site()=>
        #(#cfgs)*
        #[automatically_derived]
        #[allow(deprecated)]
        impl<#params> #name for #of #where_clause {
            fn register_callbacks(
                self: ::std::sync::Arc<Self>,
                __sijax: #server::Sijax<#state>,
            ) -> #server::Sijax<#state> {
                #(#register)*
                __sijax
            }
        }
    }
}
