use axum::Router;
use maud::{Markup, Render, html};

use super::{frame::frame, highlight::highlight};

/// What the gallery knows about an example.
pub(crate) struct Example {
    /// Where its page is.
    pub(crate) path: &'static str,
    pub(crate) title: &'static str,
    /// What it is about, in a sentence or two.
    pub(crate) about: &'static str,
    /// The names in the API that it is there to show.
    pub(crate) shows: &'static [&'static str],
    /// The whole file that it is.
    pub(crate) source: &'static str,
    pub(crate) router: fn() -> Router,
}

impl Example {
    /// Its page: the example live, what it sends, and its source beside it.
    ///
    /// `setup` is what `get_js` returned.
    pub(crate) fn show(&self, setup: &str, live: impl Render) -> Markup {
        frame(
            self.title,
            self.path,
            setup,
            html! {
                div.intro {
                    h1 { (self.title) }
                    p { (self.about) }
                }
                div.columns {
                    div {
                        section.panel aria-labelledby="live" {
                            h2 #live { "Live example" }
                            div.live { (live) }
                        }
                        (wire())
                    }
                    (source(&format!("examples/src{}.rs", self.path.replace('-', "_")), self.source))
                }
            },
        )
    }
}

/// Where `gallery.js` writes what goes over the wire.
pub(super) fn wire() -> Markup {
    html! {
        section.panel aria-labelledby="wire-title" {
            h2 #wire-title { "On the wire" }
            div #wire tabindex="0" role="group" aria-labelledby="wire-title" {
                p { "What the page asks for, and the commands that come back, are shown here." }
            }
        }
    }
}

pub(super) fn source(name: &str, text: &str) -> Markup {
    html! {
        section.panel.source aria-label={ "Source: " (name) } {
            h2 { (name) }
            pre tabindex="0" role="group" aria-label={ "Source of " (name) } { code { (highlight(text)) } }
        }
    }
}
