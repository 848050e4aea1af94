use axum::{Router, http::StatusCode};
use sijax_server::{Arg, Event, ExtraFields, InvalidCall, Response, Sijax, guarded, route};

use crate::support::{FORM, WRONG_WAY, alert, call, form, ok, page, post, send, with};

#[tokio::test]
async fn numbers_that_are_none_and_half_characters_get_in_nowhere() {
    let sijax: Sijax =
        Sijax::new().register_callback("echo", async |res: Response, value: serde_json::Value| {
            res.alert(value);
        });
    let app = Router::new().route("/", route(page, sijax));
    for args in [
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        r#"["\ud800"]"#,
        r#"["\udc00\ud800"]"#,
        r#"[{"\ud800":1}]"#,
        "[1e400]",
    ] {
        let text = ok(&app, "/", "echo", args).await;
        assert_eq!(text, alert(WRONG_WAY), "{args}");
    }
    for number in ["1e400", "-1e400"] {
        let sijax: Sijax = Sijax::new().register_callback("echo", async |res: Response, value: f64| {
            res.alert(value);
        });
        let app = Router::new().route("/", route(page, sijax));
        assert_eq!(ok(&app, "/", "echo", &format!("[{number}]")).await, alert(WRONG_WAY), "{number}");
    }
}

#[tokio::test]
async fn a_wrong_number_of_arguments_is_told_whatever_stands_around_the_function() {
    async fn guard() {}
    async fn two(res: Response, a: i64, b: i64) {
        res.alert(a + b);
    }
    let sijax: Sijax = Sijax::new().register_callback("plain", two).register_callback(
        "decorated",
        guarded(guard, guarded(guard, move |res: Response, a: i64, b: i64| two(res, a, b))),
    );
    let app = Router::new().route("/", route(page, sijax));
    for name in ["plain", "decorated"] {
        for args in ["[]", "[1]", "[1,2,3]"] {
            assert_eq!(ok(&app, "/", name, args).await, alert(WRONG_WAY), "{name}{args}");
        }
        assert_eq!(ok(&app, "/", name, "[1,2]").await, r#"[{"alert":3,"type":"alert"}]"#);
    }
}

#[tokio::test]
async fn a_fault_inside_of_a_function_is_not_taken_for_a_wrong_call() {
    let sijax: Sijax = Sijax::new()
        .register_callback("f", async || {
            let nothing: Vec<i64> = Vec::new();
            assert_eq!(nothing[1], 1);
        })
        .register_event(Event::InvalidCall, async |res: Response, wrong: InvalidCall| {
            res.alert(wrong.to_string());
        });
    let app = Router::new().route("/", route(page, sijax));
    assert_eq!(send(&app, call("/", "f", "[]")).await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn values_of_a_repeated_field_are_all_there_and_hostile_names_are_but_names() {
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response, fields: ExtraFields| {
        res.alert(fields.0);
    });
    let app = Router::new().route("/", route(page, sijax));
    let body = form(&[
        ("colour", "red"),
        ("sijax_rq", "f"),
        ("__proto__[admin]", "1"),
        ("colour", "blue"),
        ("sijax_args", "[]"),
        ("constructor[prototype][x]", "2"),
    ]);
    assert_eq!(
        send(&app, post("/", FORM, body)).await.text,
        r#"[{"alert":[["colour","red"],["__proto__[admin]","1"],["colour","blue"],["constructor[prototype][x]","2"]],"type":"alert"}]"#
    );
}

#[tokio::test]
async fn members_that_a_form_adds_do_not_reach_a_type_without_them() {
    #[derive(serde::Deserialize)]
    struct User {
        name: String,
        #[serde(skip)]
        admin: bool,
    }
    let sijax: Sijax = Sijax::new().register_callback("f", async |res: Response, Arg(user): Arg<User>| {
        res.alert((user.name, user.admin));
    });
    let app = Router::new().route("/", route(page, sijax));
    let args = r#"[{"name":"a","admin":true,"__proto__":{"admin":true}}]"#;
    assert_eq!(ok(&app, "/", "f", args).await, r#"[{"alert":["a",false],"type":"alert"}]"#);
    assert_eq!(ok(&app, "/", "f", r#"[{"name":"a","name":"b"}]"#).await, alert(WRONG_WAY), "a member twice");
    let told = send(&app, with(call("/", "f", "[{}]"), "sijax-client", "1")).await;
    assert!(told.text.contains("wrong_arguments"), "{}", told.text);
}
