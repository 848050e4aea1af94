use maud::{DOCTYPE, Markup, PreEscaped, Render, html};
use sijax_server::static_url;

use super::examples::EXAMPLES;

/// A hash sign in a `data:` URI is written `%23`.
const ICON: &str = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>\
    <rect width='32' height='32' rx='8' fill='%23b3410e'/>\
    <path d='M8 12h14l-4-4M24 20H10l4 4' fill='none' stroke='%23fff' stroke-width='3'/></svg>";

/// What all pages of the gallery have around their content.
pub(super) fn frame(title: &str, path: &str, setup: &str, content: impl Render) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Sijax for Rust" }
                link rel="icon" href=(ICON);
                link rel="stylesheet" href="/gallery.css";
                script src=(static_url("/pkg", "sijax.js")) {}
                script { (PreEscaped(setup)) }
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                header { (navigation(path)) }
                main #main { (content) }
                footer { p { "Each example is one file in " code { "examples/src" } ". What you read is what runs." } }
                script src="/gallery.js" {}
            }
        }
    }
}

fn navigation(current: &str) -> Markup {
    let is_current = |path| (path == current).then_some("page");
    html! {
        nav aria-label="Examples" {
            a.brand href="/" aria-current=[is_current("/")] {
                img src=(ICON) alt="" width="24" height="24";
                "Sijax for Rust"
            }
            ul {
                @for example in EXAMPLES {
                    li { a href=(example.path) aria-current=[is_current(example.path)] { (example.title) } }
                }
            }
        }
    }
}
