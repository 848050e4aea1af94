// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "fe6bd1c076eec419";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "json2.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../json2.js"),
        brotli: include_bytes!("../json2.js.br"),
        gzip: include_bytes!("../json2.js.gz"),
        etag: "\"c9d35d9bc78127ecde7a131f827409a8\"",
    },
    File {
        name: "sijax.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.js"),
        brotli: include_bytes!("../sijax.js.br"),
        gzip: include_bytes!("../sijax.js.gz"),
        etag: "\"18fbfc7ca16dc618d74201a8ef34e5d2\"",
    },
    File {
        name: "sijax.mjs",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.mjs"),
        brotli: include_bytes!("../sijax.mjs.br"),
        gzip: include_bytes!("../sijax.mjs.gz"),
        etag: "\"ea0f421f6268a658f8037c70564c37a9\"",
    },
    File {
        name: "sijax.wasm",
        content_type: "application/wasm",
        bytes: include_bytes!("../sijax.wasm"),
        brotli: include_bytes!("../sijax.wasm.br"),
        gzip: include_bytes!("../sijax.wasm.gz"),
        etag: "\"82f21c82ee96fd642a2e9ff6427a9133\"",
    },
    File {
        name: "sijax_comet.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax_comet.js"),
        brotli: include_bytes!("../sijax_comet.js.br"),
        gzip: include_bytes!("../sijax_comet.js.gz"),
        etag: "\"af83e98a88b0056b4b358c51bc6d034c\"",
    },
    File {
        name: "sijax_upload.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax_upload.js"),
        brotli: include_bytes!("../sijax_upload.js.br"),
        gzip: include_bytes!("../sijax_upload.js.gz"),
        etag: "\"632e20bcdfd98a3a802667cd1614f38f\"",
    },
];
