//! The client as Rust applications use it, in a real browser.

#![cfg(target_arch = "wasm32")]

use std::{cell::RefCell, rc::Rc};

use serde::{Deserialize, Serialize};
use sijax_client::{CommandHandler, apply, form_values, install, on_command, process_commands};
use sijax_shared::{Command, Commands, Lowered};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A client that knows nothing of other tests, and a place of its own in the document.
fn fresh(html: &str) -> Element {
    install();
    // The test runner has elements of its own in the body.
    let root = document().get_element_by_id("root").unwrap_or_else(|| {
        let root = document().create_element("div").unwrap();
        root.set_id("root");
        document().body().unwrap().append_child(&root).unwrap();
        root
    });
    root.set_inner_html(html);
    root
}

fn eval(script: &str) -> JsValue {
    js_sys::eval(script).unwrap()
}

fn text(script: &str) -> String {
    eval(script).as_string().unwrap()
}

#[wasm_bindgen_test]
fn every_command_reaches_the_document() {
    let root = fresh(
        "<p id=\"a\">old</p><p class=\"b\">1</p><p class=\"b\">2</p><input id=\"i\" value=\"x\"><i id=\"gone\"></i>",
    );
    eval(
        "window.called = ''; window.note = (a, b) => { called += a + b; }; window.alert = (a) => { called += a; };",
    );
    process_commands(
        r##"[
            {"selector":"#a","html":"<b>new</b>","setType":"replace","type":"html"},
            {"selector":".b","html":"!","setType":"append","type":"html"},
            {"selector":"#i","key":"value","value":"y","setType":"append","type":"attr"},
            {"selector":"#a","key":"width","value":5,"type":"css"},
            {"remove":"#gone","type":"remove"},
            {"call":"note","params":[1,"two"],"type":"call"},
            {"alert":"!","type":"alert"},
            {"script":"called += params.type","type":"script"}
        ]"##,
    )
    .unwrap();
    assert_eq!(
        root.inner_html(),
        "<p id=\"a\" style=\"width: 5px;\"><b>new</b></p><p class=\"b\">1!</p><p class=\"b\">2!</p><input id=\"i\" value=\"x\">"
    );
    assert_eq!(text("document.getElementById('i').value"), "xy");
    assert_eq!(text("called"), "1two!script");
}

#[wasm_bindgen_test]
fn the_list_goes_on_after_a_failure_which_is_reported() {
    let root = fresh("<p id=\"a\"></p>");
    eval("window.kinds = []; Sijax.onError = (error) => { kinds.push(error.kind); };");
    process_commands(
        r##"[
            {"type":"nonsense"},
            {"script":"throw new Error('boom')","type":"script"},
            {"selector":"#missing","html":"x","setType":"replace","type":"html"},
            {"selector":"p[","html":"x","setType":"replace","type":"html"},
            {"call":"no.such.function","params":[],"type":"call"},
            {"type":"sijax_error","kind":"wrong_arguments"},
            {"selector":"#a","html":"done","setType":"replace","type":"html"}
        ]"##,
    )
    .unwrap();
    assert_eq!(
        text("kinds.join()"),
        "unknown_command,failed_command,no_such_element,bad_selector,failed_command,wrong_arguments"
    );
    assert_eq!(root.text_content().unwrap(), "done");
}

#[wasm_bindgen_test]
fn lists_within_lists_keep_apart() {
    let root = fresh("<p class=\"a\"></p><p class=\"a\"></p>");
    eval(
        "window.inner = () => Sijax.processCommands([
            {type: 'html', selector: '.a', html: 'inner ', setType: 'append'},
            {type: 'nonsense'}
        ]); Sijax.onError = () => {};",
    );
    process_commands(
        r#"[
            {"selector":".a","html":"<script>inner()</script>","setType":"replace","type":"html"},
            {"selector":".a","html":"outer","setType":"append","type":"html"},
            {"call":"inner","params":[],"type":"call"},
            {"selector":".a","html":".","setType":"append","type":"html"}
        ]"#,
    )
    .unwrap();
    assert_eq!(root.text_content().unwrap().matches("inner outerinner .").count(), 2);
}

#[wasm_bindgen_test]
fn a_processor_of_the_page_s_own_is_asked_first() {
    fresh("");
    eval(
        "window.seen = [];
        Sijax.process_alert = (command) => { seen.push('alert ' + command.alert); };
        Sijax.process_mine = (command) => { seen.push('mine ' + command.x); };",
    );
    process_commands(r#"[{"alert":"a","type":"alert"},{"x":1,"type":"mine"}]"#).unwrap();
    assert_eq!(text("seen.join()"), "alert a,mine 1");
}

#[wasm_bindgen_test]
fn forms_are_read_by_the_names_of_their_controls() {
    fresh(
        "<form id=\"f\"><input name=\"a\" value=\"1\"><input name=\"b[c][]\" value=\"2\"><input name=\"b[c][]\" value=\"3\">\
         <input type=\"CHECKBOX\" name=\"no\"><input name=\"__proto__[x]\" value=\"4\"></form><input form=\"f\" name=\"d\" value=\"5\">",
    );
    assert_eq!(form_values("#f").unwrap(), r#"{"a":"1","b":{"c":["2","3"]},"d":"5"}"#);
    assert!(eval("({}).x").is_undefined());
    assert!(form_values("p[").is_err());
}

#[wasm_bindgen_test]
fn text_that_is_no_json_is_an_error() {
    fresh("");
    assert!(process_commands("[{").is_err());
}

/// A command that a server and a browser would share.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
struct Toast {
    text: String,
    seconds: u32,
}

impl Toast {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned(), seconds: 3 }
    }
}

impl Command for Toast {
    const TYPE: &'static str = "toast";

    fn lower(&self) -> Lowered {
        Lowered::To(Commands::new().alert(&self.text))
    }
}

fn toasts(texts: &[&str]) -> Commands {
    texts.iter().fold(Commands::new(), |mut commands, text| {
        commands.push(&Toast::new(text));
        commands
    })
}

type Seen = Rc<RefCell<Vec<String>>>;

/// Notes the texts of all toasts, each behind a name.
fn note(seen: &Seen, name: &str) -> CommandHandler {
    let (seen, name) = (Rc::clone(seen), name.to_owned());
    on_command(move |toast: Toast| seen.borrow_mut().push(format!("{name} {}", toast.text)))
}

fn report_to_window() {
    eval(
        "window.errors = []; Sijax.onError = (error) => { errors.push(error.kind + ' ' + error.message); };",
    );
}

#[wasm_bindgen_test]
fn commands_built_in_the_browser_are_applied() {
    let root = fresh("<p id=\"a\">1</p><p id=\"b\"></p>");
    apply(Commands::new().html_append("#a", "<b>2</b>").remove("#b")).unwrap();
    assert_eq!(root.inner_html(), "<p id=\"a\">1<b>2</b></p>");
    eval("Sijax.processCommands = () => { throw new Error('not today'); };");
    let error = apply(Commands::new().remove("#a")).unwrap_err();
    assert!(error.to_string().ends_with("threw: Error: not today"), "{error}");
}

#[wasm_bindgen_test]
fn a_typed_handler_gets_the_struct_that_was_pushed_in_its_place_in_the_list() {
    let root = fresh("<p id=\"a\"></p>");
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (into, of) = (Rc::clone(&seen), root.clone());
    let handler = on_command(move |toast: Toast| {
        into.borrow_mut().push((toast, of.text_content().unwrap()));
    });
    let mut commands = Commands::new().html("#a", "before");
    commands.push(&Toast::new("é \" 😀"));
    apply(commands.html("#a", "behind")).unwrap();
    assert_eq!(*seen.borrow(), [(Toast::new("é \" 😀"), "before".to_owned())]);
    assert_eq!(root.text_content().unwrap(), "behind");
    drop(handler);
}

#[wasm_bindgen_test]
fn a_dropped_handler_gives_way_to_what_was_there() {
    fresh("");
    report_to_window();
    let seen = Seen::default();
    drop(note(&seen, "short"));
    apply(toasts(&["0"])).unwrap();
    assert_eq!(text("errors.join()"), "unknown_command Sijax: unknown command toast");
    assert!(!eval("'process_toast' in Sijax").is_truthy());

    eval("Sijax.process_toast = (command) => { errors.push('page ' + command.text); };");
    let (first, second, third) = (note(&seen, "first"), note(&seen, "second"), note(&seen, "third"));
    apply(toasts(&["1"])).unwrap();
    drop(second);
    apply(toasts(&["2"])).unwrap();
    drop(third);
    apply(toasts(&["3"])).unwrap();
    drop(first);
    apply(toasts(&["4"])).unwrap();
    assert_eq!(*seen.borrow(), ["third 1", "third 2", "first 3"]);
    assert_eq!(text("errors.slice(1).join()"), "page 4");
}

#[wasm_bindgen_test]
fn what_the_page_has_set_since_stays_and_may_still_call_what_it_kept() {
    fresh("");
    report_to_window();
    let seen = Seen::default();
    let handler = note(&seen, "rust");
    eval(
        "window.kept = Sijax.process_toast;
        Sijax.process_toast = (command) => { errors.push('page ' + command.text); kept(command); };",
    );
    apply(toasts(&["1"])).unwrap();
    drop(handler);
    apply(toasts(&["2"])).unwrap();
    assert_eq!(*seen.borrow(), ["rust 1"]);
    assert_eq!(text("errors.join()"), "page 1,page 2,unknown_command Sijax: unknown command toast");
}

#[wasm_bindgen_test]
fn a_forgotten_handler_stays() {
    fresh("");
    let seen = Seen::default();
    note(&seen, "kept").forget();
    apply(toasts(&["1", "2"])).unwrap();
    assert_eq!(*seen.borrow(), ["kept 1", "kept 2"]);
}

#[wasm_bindgen_test]
fn a_command_that_does_not_fit_is_reported_and_the_list_goes_on() {
    let root = fresh("<p id=\"a\"></p>");
    report_to_window();
    let seen = Seen::default();
    let handler = note(&seen, "rust");
    process_commands(
        r##"[
            {"text":"no seconds","type":"toast"},
            {"text":"more","seconds":1,"other":{"type":2},"type":"toast"},
            {"text":"good","seconds":1,"type":"toast"},
            {"selector":"#a","html":"done","setType":"replace","type":"html"}
        ]"##,
    )
    .unwrap();
    assert_eq!(*seen.borrow(), ["rust good"]);
    assert_eq!(root.text_content().unwrap(), "done");
    assert_eq!(eval("errors.length").as_f64(), Some(2.0));
    let first = text("errors[0]");
    assert!(
        first.starts_with("failed_command Sijax: toast: this is no browser::Toast: missing field `seconds`"),
        "{first}"
    );
    assert!(text("errors[1]").contains("unknown field `other`"));
    drop(handler);
}

#[wasm_bindgen_test]
fn a_handler_may_apply_other_commands_and_not_its_own() {
    let root = fresh("<p id=\"a\"></p>");
    report_to_window();
    let handler = on_command(|toast: Toast| {
        apply(Commands::new().html_append("#a", &toast.text)).unwrap();
        if toast.text == "1" {
            apply(toasts(&["inner"])).unwrap();
        }
    });
    apply(toasts(&["1", "2"])).unwrap();
    assert_eq!(root.text_content().unwrap(), "12");
    assert_eq!(text("errors.join()"), "failed_command Sijax: toast: its handler is running");
    drop(handler);
}

#[wasm_bindgen_test]
fn a_handler_may_end_itself() {
    fresh("");
    report_to_window();
    let (seen, own) = (Seen::default(), Rc::new(RefCell::new(None)));
    let (into, mine) = (Rc::clone(&seen), Rc::clone(&own));
    *own.borrow_mut() = Some(on_command(move |toast: Toast| {
        into.borrow_mut().push(toast.text);
        drop(mine.borrow_mut().take());
        into.borrow_mut().push("ended".to_owned());
    }));
    apply(toasts(&["1", "2"])).unwrap();
    assert_eq!(*seen.borrow(), ["1", "ended"]);
    assert_eq!(text("errors.join()"), "unknown_command Sijax: unknown command toast");
}
