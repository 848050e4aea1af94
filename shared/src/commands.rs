use std::{fmt, ops::Range};

use crate::{Command, EncodeError, Lowered, command::type_name};

/// What a command usually needs, in bytes: one growth of the list in place of several small ones.
const TYPICAL: usize = 96;

/// A list of commands for the page, built by value.
///
/// A function may return it, a test may look at it, and a client may apply it. Commands are written
/// to JSON as they are queued; what cannot be written makes the whole list fail in
/// [`into_json`](Self::into_json).
///
/// ```
/// use sijax_shared::Commands;
///
/// let commands = Commands::new().html("#sum", 3).remove(".hint");
/// assert_eq!(commands.len(), 2);
/// assert_eq!(
///     commands.into_json().unwrap(),
///     r##"[{"selector":"#sum","html":3,"setType":"replace","type":"html"},{"remove":".hint","type":"remove"}]"##,
/// );
/// ```
#[derive(Clone, Default)]
#[must_use = "commands do nothing until they are returned or applied"]
pub struct Commands {
    /// The JSON list without its closing bracket; empty when there are no commands.
    json: Vec<u8>,
    /// Where the last whole command ends: behind it lies what a serializer that panicked left.
    end: usize,
    len: usize,
    lowered: Vec<Replaced>,
    failed: Option<EncodeError>,
}

/// What the original client gets in place of a command.
#[derive(Clone)]
struct Replaced {
    /// Where the command stands, without what separates it from the one before.
    place: Range<usize>,
    commands: Commands,
}

impl Commands {
    /// A list without commands.
    pub const fn new() -> Self {
        Self { json: Vec::new(), end: 0, len: 0, lowered: Vec::new(), failed: None }
    }

    /// How many commands there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Why the list cannot be sent: the first command that could not be written.
    #[must_use]
    pub const fn error(&self) -> Option<&EncodeError> {
        self.failed.as_ref()
    }

    /// Queues a command in place. The methods named after commands do the same by value.
    pub fn push(&mut self, command: &impl Command) {
        if self.failed.is_some() {
            return;
        }
        self.json.truncate(self.end);
        let start = self.end + 1;
        match self.write(command) {
            Ok(()) => {
                // Before the command counts: it may panic.
                let lowered = command.lower();
                self.end = self.json.len();
                self.len += 1;
                if let Lowered::To(commands) = lowered {
                    self.lowered.push(Replaced { place: start..self.end, commands });
                }
            }
            Err(error) => self.failed = Some(error),
        }
    }

    /// Moves all commands of `other` behind those of `self`: `other` is empty after it.
    ///
    /// ```
    /// use sijax_shared::Commands;
    ///
    /// let (mut all, mut more) = (Commands::new().alert(1), Commands::new().alert(2));
    /// all.append(&mut more);
    /// assert_eq!((all, more), (Commands::new().alert(1).alert(2), Commands::new()));
    /// ```
    pub fn append(&mut self, other: &mut Self) {
        if self.failed.is_none() {
            self.json.truncate(self.end);
            if self.json.is_empty() && self.json.capacity() < other.end {
                std::mem::swap(self, other);
            } else {
                self.append_copy(other);
            }
        }
        other.clear();
    }

    fn append_copy(&mut self, other: &mut Self) {
        let shift = self.end;
        self.lowered.extend(other.lowered.drain(..).map(|Replaced { place, commands }| Replaced {
            place: place.start + shift..place.end + shift,
            commands,
        }));
        self.extend(&other.json[..other.end]);
        self.len += other.len;
        self.failed = other.failed.take();
    }

    /// Drops all commands that were queued so far, and the error of one that could not be.
    pub fn clear(&mut self) {
        let Self { json, end, len, lowered, failed } = self;
        json.clear();
        (*end, *len, *failed) = (0, 0, None);
        lowered.clear();
    }

    /// A list that has room for commands whose JSON takes so many bytes.
    ///
    /// ```
    /// use sijax_shared::Commands;
    ///
    /// assert!(Commands::with_capacity(1024).capacity() >= 1024);
    /// ```
    pub fn with_capacity(bytes: usize) -> Self {
        Self { json: Vec::with_capacity(bytes), ..Self::new() }
    }

    /// How many bytes of JSON the list has room for.
    #[must_use]
    pub const fn capacity(&self) -> usize {
        self.json.capacity()
    }

    /// The same commands for the original client: those that it is said not to know are replaced by
    /// what their [`lower`](Command::lower) gave.
    pub fn lowered(mut self) -> Self {
        if self.lowered.is_empty() {
            return self;
        }
        let mut out = Self { failed: self.failed.take(), ..Self::new() };
        let (mut copied, mut len) = (0, self.len);
        for Replaced { place, commands } in std::mem::take(&mut self.lowered) {
            out.extend(&self.json[copied..place.start - 1]);
            copied = place.end;
            let commands = commands.lowered();
            out.extend(&commands.json[..commands.end]);
            out.failed = out.failed.or(commands.failed);
            len = len - 1 + commands.len;
        }
        out.extend(&self.json[copied..self.end]);
        out.len = len;
        out
    }

    /// Copies a part of a list: whole commands, each with the separator before it.
    fn extend(&mut self, list: &[u8]) {
        if let [_, commands @ ..] = list {
            self.json.push(if self.json.is_empty() { b'[' } else { b',' });
            self.json.extend_from_slice(commands);
            self.end = self.json.len();
        }
    }

    /// The compact JSON list, as it goes over the wire.
    ///
    /// # Errors
    ///
    /// A command that could not be written as a JSON object: the first one.
    pub fn into_json(self) -> Result<String, EncodeError> {
        // What serde_json writes is UTF-8.
        let to_text = |bytes| String::from_utf8(bytes).unwrap_or_else(|error| lossy(error.as_bytes()));
        self.into_bytes().map(to_text)
    }

    /// The same as bytes, without another copy.
    ///
    /// # Errors
    ///
    /// A command that could not be written as a JSON object: the first one.
    ///
    /// ```
    /// # use sijax_shared::Commands;
    /// assert_eq!(Commands::new().into_bytes().unwrap(), b"[]");
    /// ```
    pub fn into_bytes(mut self) -> Result<Vec<u8>, EncodeError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        self.json.truncate(self.end);
        if self.json.is_empty() {
            self.json.push(b'[');
        }
        self.json.push(b']');
        Ok(self.json)
    }

    fn command(mut self, command: &impl Command) -> Self {
        self.push(command);
        self
    }

    fn cleared(mut self) -> Self {
        self.clear();
        self
    }

    fn write<C: Command>(&mut self, command: &C) -> Result<(), EncodeError> {
        let name = type_name::<C>();
        self.json.reserve(TYPICAL);
        self.json.push(if self.json.is_empty() { b'[' } else { b',' });
        let start = self.json.len();
        serde_json::to_writer(&mut self.json, command).map_err(|error| EncodeError::new(name, error))?;
        let separator = match &self.json[start..] {
            [b'{', inside @ .., b'}'] if inside.trim_ascii().is_empty() => "",
            [b'{', .., b'}'] => ",",
            _ => return Err(EncodeError::no_object(name)),
        };
        self.json.pop();
        for part in [separator, "\"type\":\"", name, "\"}"] {
            self.json.extend_from_slice(part.as_bytes());
        }
        Ok(())
    }

    crate::command_methods!(Self, Self);
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl fmt::Debug for Commands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().into_json() {
            Ok(json) => write!(f, "Commands({json})"),
            Err(error) => write!(f, "Commands({error})"),
        }
    }
}

impl PartialEq for Commands {
    fn eq(&self, other: &Self) -> bool {
        self.json[..self.end] == other.json[..other.end] && self.failed.is_some() == other.failed.is_some()
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Ping {}

    impl Command for Ping {
        const TYPE: &'static str = "ping";

        fn lower(&self) -> Lowered {
            Lowered::AsItIs
        }
    }

    #[derive(Serialize)]
    struct Bare(u8);

    impl Command for Bare {
        const TYPE: &'static str = "bare";

        fn lower(&self) -> Lowered {
            Lowered::AsItIs
        }
    }

    #[test]
    fn a_command_without_members_has_its_type() {
        let mut commands = Commands::new();
        commands.push(&Ping {});
        assert_eq!(commands.into_json().unwrap(), r#"[{"type":"ping"}]"#);
    }

    #[test]
    fn an_object_of_blanks_is_an_empty_one() {
        #[derive(Serialize)]
        #[serde(transparent)]
        struct Raw(Box<serde_json::value::RawValue>);
        impl Command for Raw {
            const TYPE: &'static str = "raw";

            fn lower(&self) -> Lowered {
                Lowered::AsItIs
            }
        }
        let mut commands = Commands::new();
        commands.push(&Raw(serde_json::from_str("{ }").unwrap()));
        assert_eq!(commands.into_json().unwrap(), r#"[{ "type":"raw"}]"#);
    }

    #[test]
    fn what_is_no_object_fails_the_list_and_names_the_command() {
        let mut commands = Commands::new().alert("kept");
        commands.push(&Bare(1));
        commands.push(&Ping {});
        assert_eq!(commands.into_json().unwrap_err().command_type(), "bare");
    }

    #[test]
    fn clearing_forgets_commands_and_failures() {
        let mut commands = Commands::new().alert("gone");
        commands.push(&Bare(1));
        commands.clear();
        assert_eq!(commands.alert("kept").into_json().unwrap(), r#"[{"alert":"kept","type":"alert"}]"#);
    }

    #[derive(Serialize)]
    struct Many {
        #[serde(skip)]
        times: usize,
    }

    impl Command for Many {
        const TYPE: &'static str = "many";

        fn lower(&self) -> Lowered {
            Lowered::To((0..self.times).fold(Commands::new(), Commands::alert))
        }
    }

    #[test]
    fn whatever_stands_around_it_a_command_is_lowered() {
        for places in [vec![0], vec![2], vec![0, 0], vec![1, 0, 2], vec![0, 1], vec![2, 2, 0]] {
            for others in 0..3 {
                let (mut commands, mut expected) = (Commands::new(), Commands::new());
                for &times in &places {
                    // Half of them by way of another list.
                    let mut list = Commands::new();
                    list.push(&Many { times });
                    if times == 1 {
                        commands.push(&Many { times });
                    } else {
                        commands.append(&mut list);
                    }
                    expected.append(&mut (0..times).fold(Commands::new(), Commands::alert));
                    for _ in 0..others {
                        commands = commands.remove("p");
                        expected = expected.remove("p");
                    }
                }
                let lowered = commands.lowered();
                assert_eq!(lowered.len(), expected.len(), "{places:?} {others}");
                assert_eq!(
                    lowered.into_json().unwrap(),
                    expected.into_json().unwrap(),
                    "{places:?} {others}"
                );
            }
        }
    }

    #[test]
    fn a_command_whose_lowering_panics_is_not_queued() {
        #[derive(Serialize)]
        struct Panics {}
        impl Command for Panics {
            const TYPE: &'static str = "panics";

            fn lower(&self) -> Lowered {
                panic!("a lowering that panics")
            }
        }
        let mut commands = Commands::new().alert("first");
        let push = std::panic::AssertUnwindSafe(|| commands.push(&Panics {}));
        assert!(std::panic::catch_unwind(push).is_err());
        assert_eq!(commands.remove("p"), Commands::new().alert("first").remove("p"));
    }

    #[test]
    fn lists_are_joined_whichever_is_empty() {
        for (left, right) in [(0, 0), (0, 2), (2, 0), (1, 2)] {
            let list = |n| (0..n).fold(Commands::new(), Commands::alert::<i32>);
            let mut joined = list(left);
            joined.append(&mut list(right));
            let expected = (0..left).chain(0..right).fold(Commands::new(), Commands::alert);
            assert_eq!(joined, expected, "{left} and {right}");
            assert_eq!(joined.len(), expected.len());
        }
    }
}
