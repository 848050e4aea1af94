// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "8b6b1658d147ab9a";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "sijax.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.js"),
        brotli: include_bytes!("../sijax.js.br"),
        gzip: include_bytes!("../sijax.js.gz"),
        etag: "\"5403d637e28d4963553e0d1e4a7302c4\"",
    },
];
