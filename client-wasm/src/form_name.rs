//! The syntax of a form control's name: `name`, `name[key]`, `name[key][]`.
//!
//! Works on UTF-16 code units that are asked for one by one, so that the name itself may
//! stay where it is.

const OPEN: u32 = b'[' as u32;
const CLOSE: u32 = b']' as u32;

/// A name, seen as code units.
pub(crate) trait Units {
    fn len(&self) -> u32;
    fn get(&self, at: u32) -> u32;
}

/// What a name is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// No `[` in it: all of it is one key.
    Plain,
    /// The first key ends here, at a `[`.
    Nested(u32),
    /// Not a name of ours: the control doesn't count.
    Malformed,
}

fn is_word(unit: u32) -> bool {
    matches!(unit, 0x30..=0x39 | 0x41..=0x5a | 0x5f | 0x61..=0x7a)
}

fn is_line_end(unit: u32) -> bool {
    matches!(unit, 0x0a | 0x0d | 0x2028 | 0x2029)
}

/// Tells what kind of name it is.
pub(crate) fn read(name: &impl Units) -> Name {
    let len = name.len();
    let mut open = 0;
    let mut words = true;
    while open < len && name.get(open) != OPEN {
        words &= is_word(name.get(open));
        open += 1;
    }
    if open == len {
        return Name::Plain;
    }
    if open == 0 || !words || name.get(len - 1) != CLOSE {
        return Name::Malformed;
    }
    if (open..len).any(|at| is_line_end(name.get(at))) {
        return Name::Malformed;
    }
    Name::Nested(open)
}

/// The end of the key that begins at `start`: the next `][`, or the last `]`.
pub(crate) fn key_end(name: &impl Units, start: u32) -> u32 {
    let last = name.len() - 1;
    let mut at = start;
    while at < last && !(name.get(at) == CLOSE && name.get(at + 1) == OPEN) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Units for Vec<u16> {
        fn len(&self) -> u32 {
            self.as_slice().len() as u32
        }

        fn get(&self, at: u32) -> u32 {
            self[at as usize].into()
        }
    }

    /// The keys of a name, `None` for one that doesn't count.
    fn keys(text: &str) -> Option<Vec<String>> {
        let name: Vec<u16> = text.encode_utf16().collect();
        let key = |start: u32, end: u32| String::from_utf16(&name[start as usize..end as usize]).unwrap();
        match read(&name) {
            Name::Malformed => None,
            Name::Plain => Some(vec![text.to_owned()]),
            Name::Nested(open) => {
                let mut keys = vec![key(0, open)];
                let mut start = open + 1;
                loop {
                    let end = key_end(&name, start);
                    keys.push(key(start, end));
                    if end + 1 >= Units::len(&name) {
                        return Some(keys);
                    }
                    start = end + 2;
                }
            }
        }
    }

    #[track_caller]
    fn assert_keys(name: &str, expected: &[&str]) {
        assert_eq!(
            keys(name).as_deref(),
            Some(&*expected.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>())
        );
    }

    #[test]
    fn a_name_without_bracket_is_one_key_whatever_else_is_in_it() {
        assert_keys("a", &["a"]);
        assert_keys("a b.c]", &["a b.c]"]);
        assert_keys("a\nb", &["a\nb"]);
    }

    #[test]
    fn brackets_nest() {
        assert_keys("a[b]", &["a", "b"]);
        assert_keys("a[b][c][d]", &["a", "b", "c", "d"]);
        assert_keys("a[]", &["a", ""]);
        assert_keys("a[][]", &["a", "", ""]);
        assert_keys("a[b][]", &["a", "b", ""]);
        assert_keys("a[é 😀]", &["a", "é 😀"]);
    }

    #[test]
    fn odd_brackets_belong_to_the_key() {
        assert_keys("a[]]", &["a", "]"]);
        assert_keys("a[[b]]", &["a", "[b]"]);
        assert_keys("a[b[c]]", &["a", "b[c]"]);
    }

    #[test]
    fn what_is_no_name_does_not_count() {
        for name in
            ["a[b", "[a]", "[]", "a b[c]", "a-b[c]", "é[c]", "a[][", "a[b]c", "a[b\nc]", "a[\u{2028}]"]
        {
            assert_eq!(keys(name), None, "{name:?}");
        }
    }
}
