//! A list that everybody shares: state of the application in functions.
//!
//! Extractors of axum and arguments of the page stand side by side in one signature: `State`
//! is what the server has; `text`, `id` and `done` are what the page sends.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{Router, extract::State};
use maud::{Markup, html};
use sijax_server::{Response, Sijax, SijaxPage, route};

use crate::gallery::TO_DO;

#[derive(Clone, Default)]
struct Todos(Arc<Mutex<List>>);

#[derive(Default)]
struct List {
    last_id: u32,
    items: BTreeMap<u32, Item>,
}

struct Item {
    text: String,
    done: bool,
}

impl List {
    fn left(&self) -> usize {
        self.items.values().filter(|item| !item.done).count()
    }
}

impl Todos {
    fn lock(&self) -> MutexGuard<'_, List> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn add(State(todos): State<Todos>, res: Response, text: String) {
    let text: String = text.trim().chars().take(80).collect();
    let mut list = todos.lock();
    let complaint = if text.is_empty() {
        "What is there to do?"
    } else if list.items.len() >= 20 {
        "That is enough for one day."
    } else {
        list.last_id += 1;
        let id = list.last_id;
        list.items.insert(id, Item { text, done: false });
        res.attr("#text", "value", "");
        ""
    };
    res.html("#complaint", complaint);
    show(&res, &list);
}

async fn set_done(res: Response, State(todos): State<Todos>, id: u32, done: bool) {
    let mut list = todos.lock();
    match list.items.get_mut(&id) {
        Some(item) => {
            item.done = done;
            // One property is enough here, and the box keeps the focus.
            res.attr(format!("#todo-{id}"), "class", if done { "done" } else { "" });
        }
        None => _ = res.remove(format!("#todo-{id}")),
    }
    res.html("#left", list.left());
}

async fn clear_up(res: Response, State(todos): State<Todos>) {
    let mut list = todos.lock();
    list.items.retain(|_, item| !item.done);
    show(&res, &list);
}

fn show(res: &Response, list: &List) {
    res.html("#todos", items(list).into_string()).html("#left", list.left());
}

fn items(list: &List) -> Markup {
    html! {
        @for (id, item) in &list.items {
            li id={ "todo-" (id) } .done[item.done] {
                label {
                    input type="checkbox" checked[item.done]
                        onchange={ "Sijax.request('set_done', [" (id) ", this.checked])" };
                    (item.text)
                }
            }
        }
    }
}

async fn page(page: SijaxPage, State(todos): State<Todos>) -> Markup {
    let list = todos.lock();
    let live = html! {
        form.line onsubmit="Sijax.request('add', [this.elements.text.value]); return false" {
            label for="text" { "What is there to do?" }
            input #text type="text" autocomplete="off" aria-describedby="complaint";
            button { "Add" }
        }
        p #complaint.message role="status" {}
        ul #todos { (items(&list)) }
        p {
            "Left: " strong #left role="status" { (list.left()) } " "
            button onclick="Sijax.request('clear_up')" { "Clear up" }
        }
        p.hint {
            "Open this page in a second window and add something there: it is here, too, as soon \
             as you add something yourself."
        }
    };
    TO_DO.show(&page.get_js(), live)
}

pub(crate) fn router() -> Router {
    // The state is named once: it is what `State` takes its value from.
    let sijax: Sijax<Todos> = Sijax::new()
        .register_callback("add", add)
        .register_callback("set_done", set_done)
        .register_callback("clear_up", clear_up);
    Router::new().route("/todo", route(page, sijax)).with_state(Todos::default())
}
