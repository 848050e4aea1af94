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
