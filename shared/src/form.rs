//! Reads urlencoded forms.
//!
//! Half of what a general reader costs is spent on what a call never has; this one goes over each byte
//! once and copies nothing that needs no decoding.

use std::borrow::Cow;

/// The fields of an urlencoded form, names and values decoded.
pub(crate) fn fields(form: &[u8]) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
    let mut rest = form;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (field, behind) = split(rest, b'&');
            rest = behind;
            if !field.is_empty() {
                let (name, value) = split(field, b'=');
                return Some((decode(name), decode(value)));
            }
        }
        None
    })
}

/// What stands before the first `byte`, and what stands behind it.
fn split(text: &[u8], byte: u8) -> (&[u8], &[u8]) {
    match text.iter().position(|candidate| *candidate == byte) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, &[]),
    }
}

/// Bytes that are no UTF-8 become U+FFFD; a `%` without two hexadecimal digits stands for itself.
fn decode(text: &[u8]) -> Cow<'_, str> {
    let Some(first) = text.iter().position(|byte| matches!(byte, b'%' | b'+')) else {
        return String::from_utf8_lossy(text);
    };
    // What is decoded is no longer than before, so that it goes over a copy of the text.
    let mut decoded = text.to_vec();
    let (mut from, mut to) = (first, first);
    while let Some(byte) = text.get(from) {
        let (byte, taken) = match byte {
            b'+' => (b' ', 1),
            b'%' => match text.get(from + 1..from + 3) {
                Some(&[high, low]) if (DIGIT[high as usize] | DIGIT[low as usize]) < NONE => {
                    (DIGIT[high as usize] << 4 | DIGIT[low as usize], 3)
                }
                _ => (b'%', 1),
            },
            byte => (*byte, 1),
        };
        decoded[to] = byte;
        (from, to) = (from + taken, to + 1);
    }
    decoded.truncate(to);
    Cow::Owned(match String::from_utf8(decoded) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}

/// What stands for a byte that is no hexadecimal digit.
const NONE: u8 = 0xF0;

/// The value of each hexadecimal digit.
static DIGIT: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 16 {
        let digit = b"0123456789ABCDEF"[value as usize];
        values[digit as usize] = value;
        values[digit.to_ascii_lowercase() as usize] = value;
        value += 1;
    }
    values
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_form_is_read_as_the_standard_says(form in "[&=%+aF0z\u{e9}-]{0,24}") {
            same(form.as_bytes())?;
        }

        #[test]
        fn any_bytes_are_read_as_the_standard_says(form in prop::collection::vec(any::<u8>(), 0..64)) {
            same(&form)?;
        }
    }

    fn same(form: &[u8]) -> Result<(), TestCaseError> {
        let theirs: Vec<_> = form_urlencoded::parse(form).collect();
        prop_assert_eq!(fields(form).collect::<Vec<_>>(), theirs);
        Ok(())
    }
}
