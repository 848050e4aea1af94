// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "1dfcbe29b0851e12";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "json2.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../json2.js"),
        brotli: include_bytes!("../json2.js.br"),
        gzip: include_bytes!("../json2.js.gz"),
        etag: "\"10140371271c16e35fb622cdb03164d2\"",
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
        name: "sijax_comet.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax_comet.js"),
        brotli: include_bytes!("../sijax_comet.js.br"),
        gzip: include_bytes!("../sijax_comet.js.gz"),
        etag: "\"1ce8daf749a7e07b931e7a4420f7b469\"",
    },
    File {
        name: "sijax_upload.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax_upload.js"),
        brotli: include_bytes!("../sijax_upload.js.br"),
        gzip: include_bytes!("../sijax_upload.js.gz"),
        etag: "\"72f6fa1210c02617724f812141979b22\"",
    },
];
