//! A room where all visitors talk: the functions of an object, and a page that asks for news.
//!
//! [`callbacks`] offers the public functions of `Chat` to the page. What the page has seen is a
//! number: it sends that along, and gets what has happened since.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{Router, extract::State};
use maud::{Markup, PreEscaped, html};
use sijax_server::{Response, Sijax, SijaxPage, callbacks, route};

use crate::gallery::CHAT;

/// How many messages a newcomer sees.
const KEPT: usize = 50;

#[derive(Clone, Default)]
struct Chat(Arc<Mutex<Room>>);

#[derive(Default)]
struct Room {
    /// Goes up by one with all that happens here.
    now: u32,
    /// What `now` was after the last clearing.
    cleared: u32,
    messages: VecDeque<Message>,
}

struct Message {
    number: u32,
    name: String,
    text: String,
}

#[callbacks]
impl Chat {
    pub async fn send(&self, res: Response, seen: u32, name: String, text: String) {
        let text = trimmed(&text, 200);
        if text.is_empty() {
            res.html("#complaint", "Write something first.");
            return;
        }
        let mut room = self.room();
        room.add(trimmed(&name, 20), text);
        res.html("#complaint", "").attr("#text", "value", "");
        room.tell(&res, seen);
    }

    pub async fn clear(&self, res: Response, seen: u32) {
        let mut room = self.room();
        room.clear();
        room.tell(&res, seen);
    }

    pub async fn news(&self, res: Response, seen: u32) {
        self.room().tell(&res, seen);
    }

    fn room(&self) -> MutexGuard<'_, Room> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn trimmed(text: &str, length: usize) -> String {
    text.trim().chars().take(length).collect()
}

impl Room {
    fn add(&mut self, name: String, text: String) {
        self.now += 1;
        self.messages.push_back(Message { number: self.now, name, text });
        if self.messages.len() > KEPT {
            self.messages.pop_front();
        }
    }

    fn clear(&mut self) {
        self.now += 1;
        self.cleared = self.now;
        self.messages.clear();
    }

    /// Brings a page from what it has `seen` to what is here now.
    fn tell(&self, res: &Response, seen: u32) {
        if seen == self.now {
            return;
        }
        // A number that is not reached yet comes from before the server was started anew.
        let is_outdated = seen < self.cleared || seen > self.now;
        let news = self.since(if is_outdated { 0 } else { seen });
        res.call("chat.show", (seen, self.now, is_outdated, news.into_string()));
    }

    /// What visitors wrote is text: maud escapes it.
    fn since(&self, seen: u32) -> Markup {
        html! {
            @for message in self.messages.iter().filter(|message| message.number > seen) {
                p {
                    strong { @if message.name.is_empty() { "Somebody" } @else { (message.name) } }
                    ": " (message.text)
                }
            }
        }
    }
}

/// It stands behind the messages, which have to be there when it runs.
const SCRIPT: &str = r"
chat.list = document.querySelector('#messages');
chat.list.scrollTop = chat.list.scrollHeight;
chat.show = function (from, to, isAnew, html) {
    // Where two replies cross, the one that came first has moved the page on: ask for the rest.
    if (from !== chat.seen) return chat.ask();
    if (isAnew) chat.list.textContent = '';
    chat.list.insertAdjacentHTML('beforeend', html);
    chat.list.scrollTop = chat.list.scrollHeight;
    chat.seen = to;
};
chat.ask = function () {
    if (!document.hidden) Sijax.request('news', [chat.seen], { global: false });
};
setInterval(chat.ask, 2000);
";

async fn page(page: SijaxPage, State(chat): State<Chat>) -> Markup {
    let room = chat.room();
    let live = html! {
        div #messages role="log" aria-label="Messages" tabindex="0" { (room.since(0)) }
        script { "var chat = { seen: " (room.now) " };" (PreEscaped(SCRIPT)) }
        form.fields onsubmit="Sijax.request('send', [chat.seen, this.elements.who.value, this.elements.text.value]);
                              this.elements.text.focus(); return false" {
            label for="who" { "Your name" }
            input #who autocomplete="nickname" maxlength="20";
            label for="text" { "Message" }
            input #text autocomplete="off" maxlength="200" aria-describedby="complaint";
            p #complaint.message role="status" {}
            button { "Send" }
        }
        p.hint {
            "Open this page in a second window: each of them asks every two seconds for what the other one sent."
        }
        p { button.quiet onclick="Sijax.request('clear', [chat.seen])" { "Clear the room" } }
    };
    CHAT.show(&page.get_js(), live)
}

pub(crate) fn router() -> Router {
    let chat = Chat::default();
    let sijax = Sijax::new().register_object(chat.clone());
    Router::new().route("/chat", route(page, sijax)).with_state(chat)
}
