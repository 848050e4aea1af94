use std::{fs, path::Path};

use serde::{Deserialize, de::DeserializeOwned};

/// A file of `tests/vectors`.
#[derive(Deserialize)]
struct Recording<T> {
    count: usize,
    cases: Vec<T>,
}

/// All cases of a recording.
pub(crate) fn cases<T: DeserializeOwned>(topic: &str) -> Vec<T> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors").join(topic).with_extension("json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let recording: Recording<T> = serde_json::from_str(&text).unwrap();
    assert_eq!(recording.cases.len(), recording.count, "{topic}");
    recording.cases
}
