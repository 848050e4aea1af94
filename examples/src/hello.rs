//! Two links, two functions: Sijax at its smallest.
//!
//! A link names a function and the arguments for it. The function queues commands on its
//! [`Response`], and the browser carries them out.

use axum::Router;
use maud::{Markup, html};
use sijax_server::{Response, Sijax, SijaxPage, route};

use crate::gallery::Example;

async fn say_hello(res: Response, from: String, to: String) {
    res.alert(format!("Hello from {from} to {to}"));
    res.css("a", "color", "green");
}

async fn say_goodbye(res: Response) {
    // Methods chain, too.
    res.alert("Goodbye, whoever you are.").css("a", "color", "red");
}

async fn page(page: SijaxPage) -> Markup {
    HELLO.show(&page.get_js(), html! {
        p.links {
            a href="#" onclick="Sijax.request('say_hello', ['John', 'Greg']); return false" { "Say Hello!" }
            a href="#" onclick="Sijax.request('say_goodbye'); return false" { "Say Goodbye!" }
        }
    })
}

fn router() -> Router {
    let sijax =
        Sijax::new().register_callback("say_hello", say_hello).register_callback("say_goodbye", say_goodbye);
    Router::new().route("/hello", route(page, sijax))
}

pub(crate) const HELLO: Example = Example {
    path: "/hello",
    title: "Hello",
    about: "Two links call two Rust functions. One shows a dialog and turns all links green, \
            the other says goodbye and turns them red.",
    shows: &["register_callback", "route", "alert", "css"],
    source: include_str!("hello.rs"),
    router,
};
