use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, Ident, LitStr, Path, Type, spanned::Spanned};

/// A function that pages may call.
pub(super) struct Callback {
    /// What they call it.
    pub(super) name: LitStr,
    /// The attributes by which it may be left out.
    pub(super) cfgs: Vec<Attribute>,
    pub(super) ident: Ident,
    pub(super) receiver: Receiver,
    /// The types of its arguments; their patterns are the function's own business.
    pub(super) args: Vec<Type>,
    /// What it returns, where that can be named.
    pub(super) output: Option<Type>,
}

/// What a function wants of its object.
#[derive(Clone, Copy)]
pub(super) enum Receiver {
    None,
    Reference,
    Arc,
}

impl Callback {
    /// The statement that registers it on a `sijax`, for the object `self`.
    pub(super) fn register(&self, server: &Path, state: &TokenStream) -> TokenStream {
        let Self { name, cfgs, ident, receiver, args, output } = self;
        // What the compiler says of the function belongs where it is written.
        let here = at(ident);
        let object = Ident::new("__object", here);
        let names: Vec<Ident> =
            (0..args.len()).map(|index| format_ident!("__arg{index}", span = here)).collect();
        let given = match receiver {
            Receiver::None => quote!(),
            Receiver::Reference => quote_spanned!(here=> &#object,),
            Receiver::Arc => quote_spanned!(here=> #object,),
        };
        let clone = match receiver {
            Receiver::None => quote!(),
            _ => quote_spanned!(here=> let #object = ::core::clone::Clone::clone(&self);),
        };
        let function = quote_spanned! {here=>
            move |#(#names: #args),*| #server::object::sendable(async move {
                Self::#ident(#given #(#names),*).await
            })
        };
        // Of a closure that is no `Function` the compiler does not say why; of these types it does.
        let known = args
            .iter()
            .map(|arg| quote_spanned!(at(arg)=> #server::object::argument::<#state, #arg, _>();))
            .chain(
                output
                    .iter()
                    .map(|output| quote_spanned!(at(output)=> #server::object::outcome::<#output, _>();)),
            );
        quote_spanned! {here=>
            #(#cfgs)*
            let __sijax = {
                #(#known)*
                #clone
                #server::Sijax::register_callback(__sijax, #name, #function)
            };
        }
    }
}

/// Where the user wrote it, with names that the user's cannot meet.
fn at(written: &impl Spanned) -> Span {
    written.span().resolved_at(Span::mixed_site())
}
