use maud::html;
use sijax_server::Response;

pub(super) async fn greet(res: Response, name: String) {
    let greeting = html! { "Hello " strong { (name) } ", this is Rust." };
    res.html("#greeting", greeting.into_string());
    res.css("#greeting", "color", "seagreen");
}
