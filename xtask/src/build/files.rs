//! The files of `pkg/`: one line for each.

/// A file, and what it is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct BuiltFile {
    pub(super) name: &'static str,
    pub(super) source: Source,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// All scripts of the client, with the engine.
    Client,
    /// The same as an ES module, without the wasm...
    Module,
    /// ... which it loads.
    Wasm,
    /// A script of a directory, behind those that it imports from there.
    Script { dir: &'static str, name: &'static str },
}

/// All files, sorted by name.
pub(super) const FILES: [BuiltFile; 6] = [
    BuiltFile { name: "json2.js", source: Source::Script { dir: "client-wasm/json", name: "json2.js" } },
    BuiltFile { name: "sijax.js", source: Source::Client },
    BuiltFile { name: "sijax.mjs", source: Source::Module },
    BuiltFile { name: "sijax.wasm", source: Source::Wasm },
    BuiltFile {
        name: "sijax_comet.js",
        source: Source::Script { dir: "client-wasm/frames", name: "comet.js" },
    },
    BuiltFile {
        name: "sijax_upload.js",
        source: Source::Script { dir: "client-wasm/frames", name: "upload.js" },
    },
];

/// What servers say of a file, by the end of its name.
pub(super) fn content_type(name: &str) -> Result<&'static str, String> {
    match name.rsplit_once('.') {
        Some((_, "js" | "mjs")) => Ok("text/javascript; charset=utf-8"),
        // With a charset, browsers would not compile it while it comes.
        Some((_, "wasm")) => Ok("application/wasm"),
        _ => Err(format!("{name} has no content type yet")),
    }
}
