// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "f36a2dd0d6109e0f";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "json2.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../json2.js"),
        brotli: include_bytes!("../json2.js.br"),
        gzip: include_bytes!("../json2.js.gz"),
        etag: "\"6a5ca9ab98969bbd17a61f002cbf4d12\"",
    },
    File {
        name: "sijax.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.js"),
        brotli: include_bytes!("../sijax.js.br"),
        gzip: include_bytes!("../sijax.js.gz"),
        etag: "\"ba16b51b26eb332aa1450d90e94749d0\"",
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
