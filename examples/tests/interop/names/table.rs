/// A chapter of the guide: what comes before its first table, its tables and its examples.
pub(crate) struct Chapter<'a> {
    pub(crate) about: &'a str,
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) examples: Vec<&'a str>,
}

/// What the original has, and what stands for it.
pub(crate) struct Row<'a> {
    pub(crate) there: &'a str,
    pub(crate) here: &'a str,
}

impl Row<'_> {
    pub(crate) fn is_pending(&self) -> bool {
        self.here.contains("*pending*")
    }
}

pub(crate) fn chapters(guide: &str) -> Vec<Chapter<'_>> {
    guide.split("\n## ").map(chapter).collect()
}

fn chapter(text: &str) -> Chapter<'_> {
    let about = text.split("\n|").next().unwrap_or_default();
    let mut chapter = Chapter { about, rows: Vec::new(), examples: Vec::new() };
    // Outside of examples and inside of them, by turns.
    for (index, part) in text.split("\n```").enumerate() {
        if index % 2 == 1 {
            chapter.examples.push(part);
        } else {
            chapter.rows.extend(part.lines().filter_map(row));
        }
    }
    chapter
}

fn row(line: &str) -> Option<Row<'_>> {
    let mut cells = line.strip_prefix('|')?.split('|');
    let (there, here) = (cells.next()?.trim(), cells.next()?.trim());
    (!there.starts_with("--")).then_some(Row { there, here })
}

/// What stands in backticks.
pub(crate) fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Whether `name` stands in `text`, and not as a part of a longer one.
pub(crate) fn has(text: &str, name: &str) -> bool {
    let of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name)
        .any(|(at, _)| !text[..at].ends_with(of_a_name) && !text[at + name.len()..].starts_with(of_a_name))
}
