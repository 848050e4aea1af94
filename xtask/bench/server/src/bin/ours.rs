//! The same with sijax-server, and as many functions as the first argument says.

use std::{env, io};

use axum::{Router, response::Html};
use sijax_bench::{PAGE, serve};
use sijax_server::{Response, Sijax, SijaxPage, route};

async fn say_hello(res: Response, from: String, to: String) {
    res.alert(format!("Hello from {from} to {to}")).css("a", "color", "green");
}

async fn index(_: SijaxPage) -> Html<&'static str> {
    Html(PAGE)
}

fn main() -> io::Result<()> {
    let functions: usize = env::args().nth(1).and_then(|arg| arg.parse().ok()).unwrap_or(1);
    let others = (1..functions).map(|number| format!("say_hello_{number}"));
    let sijax = others.fold(Sijax::new(), |sijax, name| sijax.register_callback(name, say_hello));
    let sijax = sijax.register_callback("say_hello", say_hello);
    serve(Router::new().route("/hello", route(index, sijax)))
}
