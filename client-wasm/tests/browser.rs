//! The client as Rust applications use it, in a real browser.

#![cfg(target_arch = "wasm32")]

use sijax_client::{form_values, install, process_commands};
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
