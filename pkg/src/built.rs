// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "349bb53d98b4d7d7";

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
        etag: "\"320dcc3601a6c5b137e53a3d0b98951f\"",
    },
];
