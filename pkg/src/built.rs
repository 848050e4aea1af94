// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "610b9278653ffc18";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "json2.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../json2.js"),
        brotli: include_bytes!("../json2.js.br"),
        gzip: include_bytes!("../json2.js.gz"),
        etag: "\"af24512e92b23eae36a8267545599a92\"",
    },
    File {
        name: "sijax.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.js"),
        brotli: include_bytes!("../sijax.js.br"),
        gzip: include_bytes!("../sijax.js.gz"),
        etag: "\"172f080359f85d588c7858ebf5fbb22f\"",
    },
    File {
        name: "sijax.mjs",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.mjs"),
        brotli: include_bytes!("../sijax.mjs.br"),
        gzip: include_bytes!("../sijax.mjs.gz"),
        etag: "\"3a5d2fb4432ff0bfe12d29185539bcb9\"",
    },
    File {
        name: "sijax.wasm",
        content_type: "application/wasm",
        bytes: include_bytes!("../sijax.wasm"),
        brotli: include_bytes!("../sijax.wasm.br"),
        gzip: include_bytes!("../sijax.wasm.gz"),
        etag: "\"2d187d2d8dfac7222b0ab24ffb923cb5\"",
    },
];
