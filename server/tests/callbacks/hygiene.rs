//! No prelude, names that are taken, and the crate by another path.
#![no_implicit_prelude]
#![allow(dead_code, reason = "what is there is there to be in the way")]

use ::sijax_server::{Response, callbacks};

mod std {}
mod core {}
mod sijax_server {}

struct Sijax;
struct Callbacks;
struct Arc;
struct Send;

mod elsewhere {
    pub(super) use ::sijax_server as renamed;
}

struct Object(u8);

#[callbacks]
impl Object {
    pub async fn one(&self, res: Response, this: u8, sijax: u8, object: u8) {
        res.alert(this + sijax + object + self.0);
    }
}

struct Other;

#[callbacks(crate = elsewhere::renamed)]
impl Other {
    pub async fn two(res: Response) {
        res.alert(2);
    }
}

pub(crate) async fn check() {
    let sijax = ::sijax_server::Sijax::new().register_object(Object(4)).register_object(Other);
    let reply = crate::calling::call(&sijax, "one", "[1,2,3]").await;
    ::std::assert_eq!(reply, r#"[{"alert":10,"type":"alert"}]"#);
    let reply = crate::calling::call(&sijax, "two", "[]").await;
    ::std::assert_eq!(reply, r#"[{"alert":2,"type":"alert"}]"#);
}
