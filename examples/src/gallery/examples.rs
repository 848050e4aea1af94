use super::Example;
use crate::{chat, commands, declarations, events, form, hello, own_command, per_request, todo};

/// All examples, in the order in which they are best read.
pub(super) const EXAMPLES: [&Example; 9] =
    [&HELLO, &COMMANDS, &FORM, &DECLARATIONS, &TO_DO, &CHAT, &EVENTS, &PER_REQUEST, &OWN_COMMAND];

pub(crate) const HELLO: Example = Example {
    path: "/hello",
    title: "Hello",
    about: "Two links call two Rust functions. One shows a dialog and turns all links green, \
            the other says goodbye and turns them red.",
    shows: &["register_callback", "route", "alert", "css"],
    source: include_str!("../hello.rs"),
    router: hello::router,
};

pub(crate) const COMMANDS: Example = Example {
    path: "/commands",
    title: "Commands",
    about: "Every command that a function can queue, to try out. The panel “On the wire” shows what each sends to the page.",
    shows: &["alert", "html", "css", "attr", "script", "call", "remove", "redirect", "clear_commands"],
    source: include_str!("../commands.rs"),
    router: commands::router,
};

pub(crate) const FORM: Example = Example {
    path: "/form",
    title: "Form",
    about: "A form with nested names arrives as one struct. The function checks it and puts its \
            messages beside the fields; what the user wrote comes back escaped.",
    shows: &["Sijax.getFormValues", "Arg<T>", "attr"],
    source: include_str!("../form.rs"),
    router: form::router,
};

pub(crate) const DECLARATIONS: Example = Example {
    path: "/declarations",
    title: "Declarations",
    about: "No script of its own: attributes say which function is called, at which event and with what. \
            A search while one types, a slow order that shows it, a question before a deed.",
    shows: &["data-sijax-call", "mode", "debounce", "busy", "confirm"],
    source: include_str!("../declarations.rs"),
    router: declarations::router,
};

pub(crate) const TO_DO: Example = Example {
    path: "/todo",
    title: "To do",
    about: "A list on the server that everybody shares. Functions take the application's state beside \
            the arguments of the page, and render with the same code as the page.",
    shows: &["State", "extractors", "html"],
    source: include_str!("../todo.rs"),
    router: todo::router,
};

pub(crate) const CHAT: Example = Example {
    path: "/chat",
    title: "Chat",
    about: "Visitors write to each other. The functions are those of an object that keeps the messages, \
            and a page asks it every two seconds for what it has not seen yet.",
    shows: &["#[callbacks]", "register_object", "call"],
    source: include_str!("../chat.rs"),
    router: chat::router,
};

pub(crate) const EVENTS: Example = Example {
    path: "/events",
    title: "Events",
    about: "Hooks run before and after each function, and in place of one that is called in a wrong way. \
            Nothing that a page sends makes the server fail.",
    shows: &["register_event", "FunctionName", "InvalidCall", "Sijax.onError"],
    source: include_str!("../events.rs"),
    router: events::router,
};

pub(crate) const PER_REQUEST: Example = Example {
    path: "/per-request",
    title: "Per request",
    about: "Functions registered while a request is handled: closures over what the handler knows, \
            and only those that this visitor may call.",
    shows: &["SijaxRequest", "is_sijax_request", "process_request"],
    source: include_str!("../per_request.rs"),
    router: per_request::router,
};

pub(crate) const OWN_COMMAND: Example = Example {
    path: "/own-command",
    title: "Own command",
    about: "A type of command that Sijax does not have: a struct on the server, a function in the page. \
            Pages with the original client get it in other words.",
    shows: &["Command", "Lowered", "ResponseClass", "Sijax.process_toast"],
    source: include_str!("../own_command.rs"),
    router: own_command::router,
};
