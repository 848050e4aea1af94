// Written by `cargo xtask build`; changes made here are lost.

use crate::File;

/// Names this build: a digest of all [`FILES`], safe in a path.
///
/// Put it into the path of the files, and browsers may keep them for ever.
pub const VERSION: &str = "dd434fb83ea2baf0";

/// All files, sorted by name.
#[rustfmt::skip]
pub static FILES: &[File] = &[
    File {
        name: "sijax.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../sijax.js"),
        brotli: include_bytes!("../sijax.js.br"),
        gzip: include_bytes!("../sijax.js.gz"),
        etag: "\"1ae06c89f0ea6a77be0233cb57e67059\"",
    },
];
