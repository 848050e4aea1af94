use http::request::Parts;

use crate::{Event, EventHook, Sijax, function::Erased};

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

    /// The hook that was registered for `event`.
    pub(crate) fn hook(&self, event: Event) -> Option<EventHook<S>> {
        self.iter().find_map(|registry| registry.hook(event)).cloned()
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
