use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Error, FnArg, GenericArgument, GenericParam, LitStr, PathArguments, PathSegment, ReceiverKind, Result,
    ReturnType, Type, Visibility, ext::IdentExt as _,
};

use super::{
    block::{Block, BlockFunction},
    function::{Callback, Receiver},
    marks::Marks,
};

/// As many arguments as `Function` of sijax-server is implemented for.
const MOST_ARGUMENTS: usize = 12;

/// What is wrong, all of it: who has to mend five things wants to hear of five.
#[derive(Default)]
pub(super) struct Errors(Option<Error>);

impl Errors {
    pub(super) fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            none => *none = Some(error),
        }
    }

    pub(super) fn at(&mut self, place: impl ToTokens, message: &str) {
        self.add(Error::new_spanned(place, message));
    }

    pub(super) fn into_compile_error(self) -> TokenStream {
        self.0.map(Error::into_compile_error).unwrap_or_default()
    }

    fn into_result<T>(self, value: T) -> Result<T> {
        self.0.map_or(Ok(value), Err)
    }
}

/// The object is kept for later calls.
pub(super) fn check_block(block: &Block) -> Result<()> {
    let mut errors = Errors::default();
    let lifetimes = block.generics.params.iter().filter(|param| matches!(param, GenericParam::Lifetime(_)));
    if lifetimes.count() > 0 || is_borrowed(block.of.to_token_stream()) {
        errors.at(
            &block.of,
            "the object is kept for later calls, so it cannot borrow: let it own what it needs",
        );
    }
    errors.into_result(())
}

/// The function as pages call it; `None` when it stays out.
pub(super) fn callback(function: &BlockFunction, marks: &Marks, block: &Type) -> Result<Option<Callback>> {
    let BlockFunction { attrs, vis, sig, .. } = function;
    let own_name = sig.ident.unraw().to_string();
    let is_public = matches!(vis, Visibility::Public(_)) && !own_name.starts_with('_');
    if marks.skip || !(marks.is_marked || is_public && !is_constructor(function, block)) {
        return Ok(None);
    }
    let mut errors = Errors::default();
    if sig.asyncness.is_none() {
        errors.at(
            &sig.ident,
            "pages call async functions: make it `async`, or keep it from them: private, \
             with a name that begins with `_`, or by `#[callback(skip)]`",
        );
    }
    if !matches!(sig.safety, syn::Safety::Default) {
        errors.at(&sig.safety, "a page cannot vouch for what an `unsafe` function demands");
    }
    for param in &sig.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            errors.at(param, "a page cannot choose types: name the type that it sends");
        }
    }
    let mut receiver = Receiver::None;
    let mut args = Vec::new();
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(it) => match self::receiver(it) {
                Ok(it) => receiver = it,
                Err(error) => errors.add(error),
            },
            FnArg::Typed(arg) => {
                if let Some(attr) = arg
                    .attrs
                    .iter()
                    .find(|attr| attr.path().is_ident("cfg") || attr.path().is_ident("cfg_attr"))
                {
                    errors.at(
                        attr,
                        "put `#[cfg]` on the function: two of them may have the same name for pages",
                    );
                }
                check_argument(&arg.ty, &mut errors);
                args.push((*arg.ty).clone());
            }
        }
    }
    if args.len() > MOST_ARGUMENTS {
        errors.at(
            &sig.ident,
            "a function that pages call takes up to twelve arguments: join some in an `Arg<T>`",
        );
    }
    let name = marks.name.clone().unwrap_or_else(|| LitStr::new(&own_name, sig.ident.span()));
    let cfgs = attrs.iter().filter(|attr| attr.path().is_ident("cfg")).cloned().collect();
    let output = match &sig.output {
        ReturnType::Type(_, ty)
            if !names_no_type(&ty.to_token_stream()) && !is_borrowed(ty.to_token_stream()) =>
        {
            Some((**ty).clone())
        }
        _ => None,
    };
    errors.into_result(Some(Callback { name, cfgs, ident: sig.ident.clone(), receiver, args, output }))
}

/// `new` and its like make the object: no page can be answered with one.
fn is_constructor(function: &BlockFunction, block: &Type) -> bool {
    match &function.sig.output {
        ReturnType::Type(_, made) => function.sig.receiver().is_none() && makes(made, block),
        ReturnType::Default => false,
    }
}

/// Whether it is the type of the block, alone or as the first in others: `Result<Arc<Self>, E>`.
fn makes(made: &Type, block: &Type) -> bool {
    let (Some(made), own) = (last_segment(made), last_segment(block)) else { return false };
    if made.ident == "Self" || own.is_some_and(|own| made.ident == own.ident) {
        return true;
    }
    match &made.arguments {
        PathArguments::AngleBracketed(arguments) => {
            matches!(arguments.args.first(), Some(GenericArgument::Type(first)) if makes(first, block))
        }
        _ => false,
    }
}

fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last(),
        _ => None,
    }
}

fn receiver(receiver: &syn::Receiver) -> Result<Receiver> {
    const SHARED: &str = "calls run at the same time and share the object: take `&self`, \
        and keep what changes in a `Mutex` or an atomic";
    let (is_mutable, found) = match &receiver.kind {
        ReceiverKind::Reference(_, lifetime, mutability) => {
            let is_static = lifetime.as_ref().is_some_and(|lifetime| lifetime.ident == "static");
            (mutability.is_some(), (!is_static).then_some(Receiver::Reference))
        }
        ReceiverKind::Typed(_, ty) => match &**ty {
            Type::Reference(reference) => (
                reference.mutability.is_some(),
                (is_path_to(&reference.elem, "Self") || is_path_to(&reference.elem, "Arc"))
                    .then_some(Receiver::Reference),
            ),
            ty => (false, is_path_to(ty, "Arc").then_some(Receiver::Arc)),
        },
        _ => (false, None),
    };
    match found {
        _ if is_mutable => Err(Error::new_spanned(receiver, SHARED)),
        Some(found) => Ok(found),
        None => Err(Error::new_spanned(
            receiver,
            "the object is shared by all calls: take `&self`, or `self: Arc<Self>` to keep it for longer than the call",
        )),
    }
}

fn is_path_to(ty: &Type, name: &str) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident == name)
}

fn check_argument(ty: &Type, errors: &mut Errors) {
    let tokens = ty.to_token_stream();
    if names_no_type(&tokens) {
        errors.at(ty, "a page cannot choose types: name the type that it sends");
    } else if is_borrowed(tokens) {
        errors.at(
            ty,
            "an argument is made for the call and given to the function, which so has to own it: \
             `String` for `&str`, `Vec<T>` for `&[T]`",
        );
    }
}

fn names_no_type(tokens: &TokenStream) -> bool {
    flat(tokens.clone()).iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == "impl"))
}

/// Whether something in it lives less long than the program.
fn is_borrowed(tokens: TokenStream) -> bool {
    let tokens = flat(tokens);
    let is = |index: usize, c: char| matches!(tokens.get(index), Some(TokenTree::Punct(punct)) if punct.as_char() == c);
    let is_static = |index: usize| {
        is(index, '\'') && matches!(tokens.get(index + 1), Some(TokenTree::Ident(ident)) if ident == "static")
    };
    (0..tokens.len())
        .any(|index| is(index, '&') && !is_static(index + 1) || is(index, '\'') && !is_static(index))
}

/// All tokens, those within brackets too.
fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => flat(group.stream()),
            token => vec![token],
        })
        .collect()
}

/// Two functions of one name: which of them pages reach would be chance.
pub(super) fn check_names(callbacks: &[Callback]) -> Result<()> {
    let mut errors = Errors::default();
    for (index, callback) in callbacks.iter().enumerate() {
        let is_taken = callbacks[..index].iter().any(|other| {
            other.name.value() == callback.name.value() && other.cfgs.is_empty() && callback.cfgs.is_empty()
        });
        if is_taken {
            errors.at(&callback.name, "another function of the block has this name for pages");
        }
    }
    errors.into_result(())
}
