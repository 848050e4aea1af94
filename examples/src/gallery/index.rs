use axum::Router;
use maud::{Markup, PreEscaped, html};
use sijax_server::{Sijax, SijaxPage, route};

use super::{
    example::{source, wire},
    examples::EXAMPLES,
    frame::frame,
    greet::greet,
};

/// Shown as it is, and used as it is.
const TRY: &str = r#"<label for="name">Your name</label>
<input id="name" value="newcomer">
<button onclick="Sijax.request('greet', [document.querySelector('#name').value])">
  Ask Rust
</button>
<p id="greeting" role="status"></p>"#;

async fn page(page: SijaxPage) -> Markup {
    frame(
        "Examples",
        "/",
        &page.get_js(),
        html! {
            div.intro.hero {
                h1 { "Your page calls Rust. Rust changes your page." }
                p {
                    "With Sijax, a page calls functions of your server by name, and what they queue \
                     is done to the page: show this, colour that. One script tag, no API to design, \
                     no JavaScript to build."
                }
            }
            div.columns {
                div {
                    section.panel aria-labelledby="live" {
                        h2 #live { "Try it" }
                        div.live { (PreEscaped(TRY)) }
                    }
                    (wire())
                }
                div {
                    section.panel.source aria-labelledby="html" {
                        h2 #html { "What the page says" }
                        pre tabindex="0" role="group" aria-labelledby="html" { code { (TRY) } }
                    }
                    (source("What Rust answers", include_str!("greet.rs")))
                }
            }
            h2 #examples { "Examples" }
            ul.cards aria-labelledby="examples" {
                @for example in EXAMPLES {
                    li {
                        h3 { a href=(example.path) { (example.title) } }
                        p { (example.about) }
                        p.tags { @for name in example.shows { code { (name) } " " } }
                    }
                }
            }
            h2 { "A complete program" }
            p { "All that a server needs. Its dependencies are " code { "sijax-server" } ", " code { "axum" } " and " code { "tokio" } "." }
            (source("examples/src/bin/hello.rs", include_str!("../bin/hello.rs")))
        },
    )
}

pub(super) fn router() -> Router {
    Router::new().route("/", route(page, Sijax::new().register_callback("greet", greet)))
}
