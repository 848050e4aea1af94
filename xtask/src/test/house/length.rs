//! A file that has grown long holds more than one concept.

use super::source::Source;

const MOST: usize = 350;

/// What is said of a file with too many lines of code.
pub(super) fn breach(source: &Source) -> Option<String> {
    let lines = source.code().count();
    (lines > MOST)
        .then(|| format!("{}: {lines} lines of code, more than {MOST}: split it by concept", source.path))
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::breach;

    fn source(text: String) -> Source {
        Source { path: "server/src/long.rs".into(), text }
    }

    #[test]
    fn only_code_counts() {
        let long = "let a = 1;\n".repeat(351);
        assert!(breach(&source(long)).unwrap().contains("351"));
        let commented = "// why\n\nlet a = 1;\n".repeat(350);
        let tests = format!("{commented}#[cfg(test)]\nmod tests {{\n{commented}}}");
        assert_eq!(breach(&source(tests)), None);
    }
}
