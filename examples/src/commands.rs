//! Everything that a function can do to the page.
//!
//! Selectors are those of CSS, and a command changes every element that matches.

use axum::Router;
use maud::{Markup, html};
use sijax_server::{Commands, Response, Sijax, SijaxPage, route};

use crate::gallery::COMMANDS;

const NEW_ITEM: &str = "<li>a new item</li>";

pub(crate) fn router() -> Router {
    let sijax = Sijax::new()
        .register_callback("alert", async |res: Response| {
            res.alert("This dialog was opened by Rust.");
        })
        // HTML goes into an element, to its end or to its beginning.
        .register_callback("html", async |res: Response| {
            res.html("#list", "<li>this <em>replaced</em> all items</li>");
        })
        .register_callback("html_append", async |res: Response| {
            res.html_append("#list", NEW_ITEM);
        })
        .register_callback("html_prepend", async |res: Response| {
            res.html_prepend("#list", NEW_ITEM);
        })
        // Names as in CSS or as in JavaScript; numbers are pixels.
        .register_callback("css", async |res: Response| {
            res.css("#list", "background-color", "goldenrod");
            res.css("#list", "color", "black");
        })
        .register_callback("css_number", async |res: Response, pixels: u32| {
            res.css("#list", "paddingBlock", pixels.min(60));
        })
        // Properties of elements: here the value of a text field.
        .register_callback("attr", async |res: Response| {
            res.attr("#field", "value", "Rust");
        })
        .register_callback("attr_append", async |res: Response| {
            res.attr_append("#field", "value", "!");
        })
        .register_callback("attr_prepend", async |res: Response| {
            res.attr_prepend("#field", "value", "Hi ");
        })
        .register_callback("script", async |res: Response| {
            res.script("document.querySelector('#said').textContent = new Date()");
        })
        // A function of the page, with any arguments that JSON can hold.
        .register_callback("call", async |res: Response| {
            res.call("board.say", ("Rust called board.say", ["with", "a list"], 42));
        })
        .register_callback("remove", async |res: Response| {
            res.remove("#remove");
        })
        .register_callback("redirect", async |res: Response| {
            res.redirect("/commands");
        })
        // Forgets what was queued so far. A function may also return its commands.
        .register_callback("clear_commands", async || {
            Commands::new()
                .alert("This is never shown.")
                .clear_commands()
                .html("#said", "The dialog was cleared away.")
        });
    Router::new().route("/commands", route(page, sijax))
}

async fn page(page: SijaxPage) -> Markup {
    let live = html! {
        div.board {
            ul #list { li { "the first item" } }
            input #field type="text" value="Sijax" aria-label="A text field";
            p #said role="status" { "Nothing said yet." }
        }
        script { r#"var board = {
        say: function (text, list, number) {
            var said = document.querySelector('#said');
            said.textContent = text + ' ' + list.join(' ') + ': ' + number;
        }
    };"# }
        dl.commands {
            dt { "alert" }
            dd { (button("alert", "Show a dialog")) }
            dt { "html" }
            dd {
                (button("html", "Replace"))
                (button("html_append", "Append"))
                (button("html_prepend", "Prepend"))
            }
            dt { "css" }
            dd {
                (button("css", "Colour"))
                button onclick="Sijax.request('css_number', [30])" { "Pad by 30" }
            }
            dt { "attr" }
            dd {
                (button("attr", "Replace"))
                (button("attr_append", "Append"))
                (button("attr_prepend", "Prepend"))
            }
            dt { "script" }
            dd { (button("script", "Tell the time")) }
            dt { "call" }
            dd { (button("call", "Call board.say")) }
            dt { "remove" }
            dd {
                button #remove onclick="Sijax.request('remove')" { "Remove this button" }
            }
            dt { "redirect" }
            dd { (button("redirect", "Start over")) }
            dt { "clear_commands" }
            dd { (button("clear_commands", "Queue, clear, queue")) }
        }
    };
    COMMANDS.show(&page.get_js(), live)
}

fn button(function: &str, label: &str) -> Markup {
    html! {
        button onclick={ "Sijax.request('" (function) "')" } { (label) }
    }
}
