//! A page without a line of script: its markup says what to call, and when.
//!
//! Attributes name the function, the event, and what becomes of a second call; a form and a field bring
//! their values themselves.

use std::time::Duration;

use axum::Router;
use maud::{Markup, html};
use serde::Deserialize;
use sijax_server::{Arg, Response, Sijax, SijaxPage, route};
use tokio::time::sleep;

use crate::gallery::DECLARATIONS;

const TEAS: [&str; 16] = [
    "Assam",
    "Bancha",
    "Ceylon",
    "Chai",
    "Darjeeling",
    "Earl Grey",
    "Genmaicha",
    "Gunpowder",
    "Gyokuro",
    "Keemun",
    "Lapsang Souchong",
    "Matcha",
    "Oolong",
    "Pu-erh",
    "Rooibos",
    "Sencha",
];

#[derive(Deserialize)]
struct Order {
    tea: String,
    cups: String,
}

/// Called while somebody types: of what is typed faster than that, only the last is asked for.
async fn search(res: Response, text: String) {
    let text = text.trim().to_lowercase();
    let found: Vec<_> = TEAS.iter().filter(|tea| tea.to_lowercase().contains(&text)).collect();
    res.html("#count", format!("{} of {} teas", found.len(), TEAS.len()));
    res.html("#found", html! { @for tea in found { li { (tea) } } }.into_string());
}

/// Takes its time: meanwhile the form is busy, and its button disabled.
async fn order(res: Response, Arg(order): Arg<Order>) {
    sleep(Duration::from_secs(1)).await;
    let answer = match order.cups.trim().parse() {
        Ok(cups @ 1..=9_u8) => html! {
            "Ordered: " (order.tea) " × " (cups) ". "
            // What comes later can call as well.
            button.quiet type="button" data-sijax-call="cancel" data-sijax-args={ "[" (cups) "]" }
                data-sijax-confirm="Pour it away?" { "Cancel" }
        },
        _ => html! { "From 1 to 9 cups, please." },
    };
    res.html("#ordered", answer.into_string());
}

async fn cancel(res: Response, cups: u8) {
    res.html("#ordered", format!("Cups poured away: {cups}."));
}

/// Called by the page itself, once it is there.
async fn tea_of_the_day(res: Response) {
    sleep(Duration::from_millis(300)).await;
    res.html("#day", html! { "Tea of the day: " strong { "Keemun" } }.into_string());
}

async fn page(page: SijaxPage) -> Markup {
    let live = html! {
        p #day role="status" data-sijax-call="tea_of_the_day" data-sijax-on="load" { "The kettle is on…" }
        h3 { "Search as you type" }
        div.line {
            label for="search" { "Which tea?" }
            input #search type="search" autocomplete="off"
                data-sijax-call="search" data-sijax-on="input" data-sijax-mode="replace"
                data-sijax-debounce="150" data-sijax-busy="#found";
        }
        p #count.hint role="status" {}
        ul #found {}
        h3 { "Order" }
        form.fields data-sijax-call="order" data-sijax-mode="drop" data-sijax-disable {
            label for="tea" { "Tea" }
            select #tea name="tea" { @for tea in TEAS { option { (tea) } } }
            label for="cups" { "Cups" }
            input #cups name="cups" value="2" inputmode="numeric" autocomplete="off";
            button { "Order" }
        }
        p #ordered role="status" {}
    };
    DECLARATIONS.show(&page.get_js(), live)
}

pub(crate) fn router() -> Router {
    let sijax = Sijax::new()
        .register_callback("search", search)
        .register_callback("order", order)
        .register_callback("cancel", cancel)
        .register_callback("tea_of_the_day", tea_of_the_day);
    Router::new().route("/declarations", route(page, sijax))
}
