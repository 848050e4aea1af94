use super::Command;

/// The types of the commands that every client knows.
///
/// Those that begin with [`RESERVED`] are known to ours besides.
pub const BUILT_IN: [&str; 7] = ["alert", "html", "attr", "css", "script", "remove", "call"];

/// What the types of further commands of Sijax begin with.
pub const RESERVED: &str = "sijax_";

/// The type of a command on the wire.
///
/// A type that a command of one's own cannot have does not compile. Only a build tells, as `cargo check`
/// does not look into generic functions. One of Sijax's:
///
/// ```compile_fail,E0080
/// # use serde::Serialize;
/// # use sijax_shared::{Command, Lowered, command::type_name};
/// #[derive(Serialize)]
/// struct Toast {}
///
/// impl Command for Toast {
///     const TYPE: &'static str = "alert";
/// #     fn lower(&self) -> Lowered { Lowered::AsItIs }
/// }
///
/// type_name::<Toast>();
/// ```
///
/// Any other:
///
/// ```
/// # use serde::Serialize;
/// # use sijax_shared::{Command, Lowered, command::type_name};
/// #[derive(Serialize)]
/// struct Toast {}
///
/// impl Command for Toast {
///     const TYPE: &'static str = "toast";
/// #     fn lower(&self) -> Lowered { Lowered::AsItIs }
/// }
///
/// assert_eq!(type_name::<Toast>(), "toast");
/// ```
#[must_use]
pub const fn type_name<C: Command + ?Sized>() -> &'static str {
    const { check(C::TYPE, C::ORIGIN.is_built_in) };
    C::TYPE
}

const fn check(name: &str, is_built_in: bool) {
    assert!(is_plain(name), "the TYPE of a command is made of ASCII letters, digits, `_`, `-` and `.`");
    assert!(
        is_built_in || !is_built_in_name(name),
        "alert, html, attr, css, script, remove and call are commands of Sijax: give yours another TYPE"
    );
    assert!(
        is_built_in || !starts_with(name, RESERVED),
        "a TYPE that begins with `sijax_` is reserved for Sijax: give your command another one"
    );
}

/// Whether a text needs no escaping in JSON, nor in a property's name in a page.
const fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(bytes[at], b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.') {
            return false;
        }
        at += 1;
    }
    at > 0
}

const fn is_built_in_name(name: &str) -> bool {
    let mut at = 0;
    while at < BUILT_IN.len() {
        if name.len() == BUILT_IN[at].len() && starts_with(name, BUILT_IN[at]) {
            return true;
        }
        at += 1;
    }
    false
}

const fn starts_with(text: &str, start: &str) -> bool {
    let (text, start) = (text.as_bytes(), start.as_bytes());
    let mut at = 0;
    while at < start.len() {
        if at == text.len() || text[at] != start[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;
    use crate::{
        command::{Alert, Attr, CallFunction, Css, Html, Remove, Script},
        protocol::{ERROR_COMMAND, RETURN_COMMAND},
    };

    fn is_refused(name: &'static str, is_built_in: bool) -> bool {
        catch_unwind(|| check(name, is_built_in)).is_err()
    }

    #[test]
    fn the_names_of_sijax_are_refused_to_all_but_its_own_commands() {
        for name in BUILT_IN.into_iter().chain([RETURN_COMMAND, ERROR_COMMAND, "sijax_"]) {
            assert!(is_refused(name, false), "{name}");
            assert!(!is_refused(name, true), "{name}");
        }
        for name in ["toast", "Alert", "alerts", "alar", "htm", "sijax", "Sijax_x", "my-own.one_2"] {
            assert!(!is_refused(name, false), "{name}");
        }
    }

    #[test]
    fn odd_characters_are_refused_to_all() {
        for name in ["", " ", "a b", "a\"", "a\\", "<", "é", "a\n"] {
            assert!(is_refused(name, false) && is_refused(name, true), "{name:?}");
        }
    }

    #[test]
    fn the_list_is_that_of_the_commands() {
        let types = [
            Alert::<()>::TYPE,
            Html::<(), ()>::TYPE,
            Attr::<(), (), ()>::TYPE,
            Css::<(), (), ()>::TYPE,
            Script::<()>::TYPE,
            Remove::<()>::TYPE,
            CallFunction::<(), ()>::TYPE,
        ];
        assert_eq!(types, BUILT_IN);
    }
}
