use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use serde::Deserialize;
use sijax_server::{Arg, Callbacks, Commands, InvalidCall, Response, Rest, Sijax, callbacks};

use crate::calling::{alert, call};

#[derive(Deserialize)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Default)]
struct Chat {
    posted: AtomicU32,
}

#[callbacks]
#[allow(unreachable_pub, reason = "they are public for pages")]
impl Chat {
    const ROOMS: u8 = 3;
    const THREE: usize = { 3 };
    pub const NAME: &'static str = "chat";

    /// A constructor: nothing that a page could be answered with.
    pub fn new() -> Self {
        Self::default()
    }

    pub async fn connect() -> Option<Chat> {
        None
    }

    /// Posts a message.
    pub async fn post(&self, res: Response, room: u8, text: String) {
        self.posted.fetch_add(1, Ordering::Relaxed);
        res.alert(format!("{room}/{}: {text}", Self::ROOMS));
    }

    pub async fn keep(self: Arc<Self>, res: Response) {
        res.alert(self.posted.load(Ordering::Relaxed).to_string());
    }

    pub async fn look(self: &Arc<Self>, res: Response) {
        res.alert(Arc::strong_count(self) > 1);
    }

    #[allow(clippy::needless_lifetimes, reason = "it may be written")]
    pub async fn lifetime<'a>(&'a self, res: Response) {
        res.alert("lives");
    }

    pub async fn sum(a: i64, b: i64) -> Commands {
        Commands::new().alert((a + b).to_string())
    }

    pub async fn patterns(
        &self,
        Arg(Point { x, y }): Arg<Point>,
        _: u8,
        (a, b): (u8, u8),
        mut text: String,
        Rest(__arg0): Rest<u8>,
        res: Response,
    ) {
        text.push('!');
        res.alert(format!("{x} {y} {a} {b} {text} {__arg0:?}"));
    }

    /// `Self` means the type, in the signature too.
    pub async fn of_itself(res: Response, them: [u8; Self::THREE]) -> Result<(), <Self as Fails>::Error> {
        if them[0] == 0 {
            return Err(InvalidCall::new("nothing"));
        }
        res.alert(format!("{them:?}"));
        Ok(())
    }

    pub async fn r#type(res: Response) {
        res.alert("raw");
    }

    #[callback(name = "say-hi")]
    pub async fn renamed(&self, res: Response) {
        res.alert("hi");
    }

    #[callback]
    async fn private_but_marked(&self, res: Response) {
        res.alert("marked");
    }

    #[callback(name = "_under")]
    pub(crate) async fn _under_but_marked(&self, res: Response) {
        res.alert("under");
    }

    #[callback(skip)]
    pub async fn skipped(&self, _: std::rc::Rc<u8>) {}

    #[callback(skip)]
    pub fn helper(&self) -> u32 {
        self.posted.load(Ordering::Relaxed)
    }

    #[cfg(not(test))]
    pub async fn in_no_test(&self, _: NoSuchType) {}

    #[cfg(test)]
    pub async fn in_tests(&self, res: Response) {
        res.alert("test");
    }

    #[cfg(test)]
    #[callback(name = "either")]
    pub async fn either_in_tests(res: Response) {
        res.alert("in tests");
    }

    #[cfg(not(test))]
    #[callback(name = "either")]
    pub async fn either_elsewhere(res: Response) {
        res.alert("elsewhere");
    }

    #[deprecated]
    pub async fn old(&self, res: Response) {
        res.alert("old");
    }

    pub async fn _hidden(&self) {}

    pub(crate) async fn of_the_crate(&self) {}

    async fn private(&self) {}
}

trait Fails {
    type Error;
}

impl Fails for Chat {
    type Error = InvalidCall;
}

#[tokio::test]
async fn public_async_functions_are_called_by_their_names() {
    let sijax: Sijax = Sijax::new().register_object(Chat::new());
    for (name, args, text) in [
        ("post", r#"[5,"hi"]"#, "5/3: hi"),
        ("keep", "[]", "1"),
        ("lifetime", "[]", "lives"),
        ("sum", "[1,2]", "3"),
        ("patterns", r#"[{"x":1,"y":2},0,[3,4],"t",5,6]"#, "1 2 3 4 t! [5, 6]"),
        ("of_itself", "[[1,2,3]]", "[1, 2, 3]"),
        ("type", "[]", "raw"),
        ("in_tests", "[]", "test"),
        ("old", "[]", "old"),
    ] {
        assert_eq!(call(&sijax, name, args).await, alert(text), "{name}");
    }
    assert_eq!(call(&sijax, "look", "[]").await, Commands::new().alert(true).into_json().unwrap());
    let wrong = call(&sijax, "post", r#"["5","hi"]"#).await;
    assert!(wrong.contains("in a wrong way"), "the types are checked: {wrong}");
}

#[tokio::test]
async fn marks_tell_other_names_and_what_else_is_registered() {
    let sijax: Sijax = Sijax::new().register_object(Chat::new());
    for (name, text) in
        [("say-hi", "hi"), ("private_but_marked", "marked"), ("_under", "under"), ("either", "in tests")]
    {
        assert_eq!(call(&sijax, name, "[]").await, alert(text), "{name}");
    }
}

#[test]
fn what_is_not_public_stays_out() {
    let sijax: Sijax = Sijax::new().register_object(Chat::new());
    for name in [
        "new",
        "connect",
        "renamed",
        "_under_but_marked",
        "skipped",
        "helper",
        "in_no_test",
        "either_in_tests",
        "_hidden",
        "of_the_crate",
        "private",
        "ROOMS",
        "r#type",
        "register_callbacks",
    ] {
        assert!(!sijax.has_function(name), "{name}");
    }
}

#[tokio::test]
async fn what_has_the_attribute_is_as_it_was_for_rust() {
    let chat = Chat::new();
    assert_eq!((chat.helper(), Chat::NAME), (0, "chat"));
    assert!(Chat::connect().await.is_none());
    chat.skipped(std::rc::Rc::new(1)).await;
    chat._hidden().await;
    chat.of_the_crate().await;
    chat.private().await;
}

#[tokio::test]
async fn an_object_may_be_shared_with_others() {
    let chat = Arc::new(Chat::new());
    let first: Sijax = Sijax::new().register_object(Arc::clone(&chat));
    let second: Sijax = Sijax::new().register_object(Arc::clone(&chat));
    call(&first, "post", r#"[1,"a"]"#).await;
    call(&second, "post", r#"[1,"a"]"#).await;
    assert_eq!(chat.posted.load(Ordering::Relaxed), 2);
    assert_eq!(call(&first, "keep", "[]").await, alert("2"));
    drop((first, second));
    assert_eq!(Arc::strong_count(&chat), 1, "it goes with its functions");
}

#[tokio::test]
async fn the_last_that_is_registered_by_a_name_has_it() {
    let own = async |res: Response| {
        res.alert("own");
    };
    let sijax: Sijax = Sijax::new().register_callback("say-hi", own).register_object(Chat::new());
    assert_eq!(call(&sijax, "say-hi", "[]").await, alert("hi"));
    let sijax = sijax.register_callback("say-hi", own);
    assert_eq!(call(&sijax, "say-hi", "[]").await, alert("own"));
}

trait Store: Send + Sync + 'static {
    fn name(&self) -> String;
}

struct Memory;

impl Store for Memory {
    fn name(&self) -> String {
        "memory".to_owned()
    }
}

struct Of<T, const N: usize>(T);

#[callbacks]
impl<T, const N: usize> Of<T, N>
where
    T: Store,
{
    pub async fn name(&self, res: Response) {
        res.alert(format!("{} {N}", self.0.name()));
    }
}

#[tokio::test]
async fn a_type_may_have_parameters() {
    let sijax: Sijax = Sijax::new().register_object(Of::<_, 5>(Memory));
    assert_eq!(call(&sijax, "name", "[]").await, alert("memory 5"));
}

macro_rules! greeter {
    ($name:ident, $ty:ty, $vis:vis fn $greet:ident($arg:ident)) => {
        struct $name;

        #[callbacks]
        impl $name {
            $vis async fn $greet(&self, res: Response, $arg: $ty) {
                res.alert($arg.to_string());
            }
        }
    };
}

greeter!(Greeter, u8, pub fn greet(object));

#[tokio::test]
async fn macros_may_write_the_block() {
    let sijax: Sijax = Sijax::new().register_object(Greeter);
    assert_eq!(call(&sijax, "greet", "[7]").await, alert("7"));
}

#[tokio::test]
async fn it_does_not_matter_what_is_in_scope() {
    crate::hygiene::check().await;
}

struct Nothing;

#[callbacks]
impl Nothing {}

#[test]
fn an_object_may_have_nothing_for_pages() {
    let sijax: Sijax = Arc::new(Nothing).register_callbacks(Sijax::new());
    assert!(!sijax.has_function("register_callbacks"));
}
