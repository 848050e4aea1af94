//! A complete program: a page, a function that the page calls, and the server of both.
//!
//! Run it with `cargo run -p sijax-examples --bin hello`, and open <http://127.0.0.1:8080>.

use axum::{Router, response::Html};
use sijax_server::{Response, Sijax, SijaxPage, route, static_files, static_url};

async fn say_hello(res: Response, from: String, to: String) {
    res.alert(format!("Hello from {from} to {to}")).css("a", "color", "green");
}

async fn index(page: SijaxPage) -> Html<String> {
    let client = static_url("/pkg", "sijax.js");
    let setup = page.get_js();
    Html(format!(
        r##"<!doctype html>
        <title>Hello</title>
        <script src="{client}"></script>
        <script>{setup}</script>
        <a href="#" onclick="Sijax.request('say_hello', ['John', 'Greg']); return false">Say Hello!</a>"##
    ))
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let sijax = Sijax::new().register_callback("say_hello", say_hello);
    let app = Router::new().route("/", route(index, sijax)).nest_service("/pkg", static_files());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    axum::serve(listener, app).await
}
