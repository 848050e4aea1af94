//! A whole form as one argument, and messages that appear beside its fields.
//!
//! `Sijax.getFormValues` makes an object of a form: `address[city]` is a member of a
//! member, `extras[]` a list. All values are text, as in any form.

use axum::Router;
use maud::{Markup, html};
use serde::Deserialize;
use sijax_server::{Arg, Response, Sijax, SijaxPage, route};

use crate::gallery::FORM;

#[derive(Deserialize)]
struct Booking {
    name: String,
    guests: String,
    address: Address,
    // Without a checked box there is no list at all.
    #[serde(default)]
    extras: Vec<String>,
}

#[derive(Deserialize)]
struct Address {
    city: String,
    country: String,
}

impl Booking {
    /// What is wrong, by field.
    fn check(&self) -> [(&'static str, &'static str); 3] {
        let is_missing = |text: &str| text.trim().is_empty();
        let is_fit = matches!(self.guests.trim().parse(), Ok(1..=8));
        [
            ("name", if is_missing(&self.name) { "Who are you?" } else { "" }),
            ("guests", if is_fit { "" } else { "A number from 1 to 8, please." }),
            ("city", if is_missing(&self.address.city) { "Where are you from?" } else { "" }),
        ]
    }
}

async fn book(res: Response, Arg(booking): Arg<Booking>) {
    let messages = booking.check();
    for (field, message) in messages {
        res.html(format!("#{field}-message"), message);
        res.attr(format!("#{field}"), "ariaInvalid", (!message.is_empty()).to_string());
    }
    if messages.iter().any(|(_, message)| !message.is_empty()) {
        res.html("#answer", "Please mend what is marked.");
        return;
    }
    // What a user wrote is text: maud escapes it.
    let answer = html! {
        strong { "Booked." } " " (booking.name) " from " (booking.address.city)
        ", " (booking.address.country) ", a table for " (booking.guests.trim())
        @for extra in &booking.extras { ", with " (extra) }
        "."
    };
    res.html("#answer", answer.into_string());
}

async fn page(page: SijaxPage) -> Markup {
    let live = html! {
        form #booking.fields novalidate
            onsubmit="Sijax.request('book', [Sijax.getFormValues('#booking')]); return false"
        {
            (field("name", "name", "Your name", "Ann <b>Other</b>"))
            (field("guests", "guests", "Guests", "many"))
            (field("city", "address[city]", "City", ""))
            label for="country" { "Country" }
            select #country name="address[country]" {
                option { "Bulgaria" } option { "Japan" } option { "Norway" }
            }
            fieldset {
                legend { "Extras" }
                (extra("candles", true))
                (extra("a window", false))
            }
            button { "Book a table" }
        }
        p #answer role="status" {}
    };
    FORM.show(&page.get_js(), live)
}

fn extra(name: &str, checked: bool) -> Markup {
    html! {
        label { input type="checkbox" name="extras[]" value=(name) checked[checked]; (name) }
    }
}

fn field(id: &str, name: &str, label: &str, value: &str) -> Markup {
    html! {
        label for=(id) { (label) }
        input id=(id) name=(name) value=(value) aria-describedby={ (id) "-message" };
        p.message id={ (id) "-message" } {}
    }
}

pub(crate) fn router() -> Router {
    let sijax = Sijax::new().register_callback("book", book);
    Router::new().route("/form", route(page, sijax))
}
