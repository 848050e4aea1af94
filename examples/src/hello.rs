//! Two links, two functions: Sijax at its smallest.
//!
//! A link names a function and the arguments for it. The function queues commands on
//! its [`Response`], and the browser carries them out.

use axum::Router;
use maud::{Markup, html};
use sijax_server::{Response, Sijax, SijaxPage, route};

use crate::gallery::HELLO;

async fn say_hello(res: Response, from: String, to: String) {
    res.alert(format!("Hello from {from} to {to}"));
    res.css("a", "color", "green");
}

async fn say_goodbye(res: Response) {
    // Methods chain, too.
    res.alert("Goodbye, whoever you are.").css("a", "color", "red");
}

async fn page(page: SijaxPage) -> Markup {
    let live = html! {
        p.links {
            a href="#" onclick="Sijax.request('say_hello', ['John', 'Greg']); return false" {
                "Say Hello!"
            }
            a href="#" onclick="Sijax.request('say_goodbye'); return false" {
                "Say Goodbye!"
            }
        }
    };
    HELLO.show(&page.get_js(), live)
}

pub(crate) fn router() -> Router {
    let sijax = Sijax::new()
        // Pages know functions by these names.
        .register_callback("say_hello", say_hello)
        .register_callback("say_goodbye", say_goodbye);
    Router::new().route("/hello", route(page, sijax))
}
