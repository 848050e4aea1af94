//! What the built client may weigh.

/// Brotli bytes of all that a page needs. The smallest library that `cargo xtask bench client` puts
/// beside it, htmx, has 12,000 (fixi, a micro-library, is smaller than both): little more than half
/// of that leaves some room. A feature that does not fit makes room first.
const CORE: u64 = 7_000;
/// Of that together with comet and upload.
const ALL: u64 = 8_500;

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{ALL, CORE};
    use crate::tools::root;

    /// Nothing, where there is no such file.
    fn size(name: &str) -> u64 {
        fs::metadata(root().join("pkg").join(name)).map_or(0, |file| file.len())
    }

    #[test]
    fn the_client_is_within_its_budget() {
        let core = size("sijax.js.br");
        assert!(core > 0, "pkg/sijax.js.br is missing");
        assert!(core <= CORE, "pkg/sijax.js.br has {core} bytes, and may have {CORE}");
        let all = core + size("sijax_comet.js.br") + size("sijax_upload.js.br");
        assert!(all <= ALL, "the scripts of pkg/ have {all} bytes together, and may have {ALL}");
    }
}
