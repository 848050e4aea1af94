// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "db9a81f073256afd";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "json2.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../json2.js"),
        brotli: include_bytes!("../json2.js.br"),
        gzip: include_bytes!("../json2.js.gz"),
        etag: "\"fc91c7a13226dda1e91120d56d594feb\"",
    },
    File {
        name: "sijax.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.js"),
        brotli: include_bytes!("../sijax.js.br"),
        gzip: include_bytes!("../sijax.js.gz"),
        etag: "\"3a77f89f7c82b3e01a286e6a94084725\"",
    },
    File {
        name: "sijax.mjs",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.mjs"),
        brotli: include_bytes!("../sijax.mjs.br"),
        gzip: include_bytes!("../sijax.mjs.gz"),
        etag: "\"1cef21c73c06718954a7e592606bc0e2\"",
    },
    File {
        name: "sijax.wasm",
        content_type: "application/wasm",
        bytes: include_bytes!("../sijax.wasm"),
        brotli: include_bytes!("../sijax.wasm.br"),
        gzip: include_bytes!("../sijax.wasm.gz"),
        etag: "\"c0c1701c2b16bd892d422bb1d6bbfd57\"",
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
        etag: "\"f4c72c7a5c49157290ee33d8334bbf5a\"",
    },
];
