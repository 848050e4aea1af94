use std::cmp::Reverse;

use http::request::Parts;

use crate::{Event, EventHook, Sijax, function::Erased};

/// How many of the registered names are logged with one that is not, and how many are looked at.
const NAMED: usize = 20;
const LOOKED_AT: usize = 1000;

fn is_same_letter((a, b): &(u8, u8)) -> bool {
    a.eq_ignore_ascii_case(b)
}

/// The functions and hooks of a page, and those of its site where a layer brings some.
#[derive(Debug)]
pub(crate) struct Registries<S> {
    page: Sijax<S>,
    site: Option<Sijax<S>>,
}

impl<S> Registries<S> {
    pub(crate) fn new(page: Sijax<S>, site: Option<Sijax<S>>) -> Self {
        Self { page, site }
    }

    /// The page first: of two that know a name, it wins.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Sijax<S>> {
        std::iter::once(&self.page).chain(&self.site)
    }

    pub(crate) fn function(&self, name: &str) -> Option<Erased<S>> {
        self.iter().find_map(|registry| registry.function(name)).cloned()
    }

    /// Whether the request may call the function of that name, or the page's that has none. What the site
    /// trusts, all its pages do; what a page trusts calls nothing of the site.
    pub(crate) fn allow(&self, request: &Parts, name: Option<&str>) -> bool {
        let is_of_page = |site: &Sijax<S>| {
            name.is_none_or(|name| self.page.has_function(name) || !site.has_function(name))
        };
        match &self.site {
            Some(site) if site.cross_site().allows(request) => true,
            Some(site) => self.page.cross_site().allows(request) && is_of_page(site),
            None => self.page.cross_site().allows(request),
        }
    }

    /// How many functions there are, and the names among them that are most like `name`, for the log. Of
    /// very many functions not all are looked at: whoever calls by wrong names must not keep us busy.
    pub(crate) fn names_like(&self, name: &str) -> (usize, Vec<&str>) {
        let registered = self.iter().map(Sijax::functions).sum();
        let mut names: Vec<&str> = self.iter().flat_map(Sijax::names).take(LOOKED_AT).collect();
        let alike = |known: &str| known.bytes().zip(name.bytes()).take_while(is_same_letter).count();
        names.sort_unstable_by_key(|known| (Reverse(alike(known)), *known));
        names.truncate(NAMED);
        (registered, names)
    }

    /// What runs at `event`: see [`Sijax::get_event`].
    pub(crate) fn get_event(&self, event: Event) -> Option<EventHook<S>>
    where
        S: Send + Sync,
    {
        let registered = self.iter().find_map(|registry| registry.hook(event)).cloned();
        registered.or_else(|| EventHook::default_of(event))
    }
}

impl<S> From<Sijax<S>> for Registries<S> {
    fn from(page: Sijax<S>) -> Self {
        Self::new(page, None)
    }
}

impl<S> Clone for Registries<S> {
    fn clone(&self) -> Self {
        Self { page: self.page.clone(), site: self.site.clone() }
    }
}
