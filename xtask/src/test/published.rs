//! Which crates go to the registry.

/// A crate, by name and by its directory.
#[derive(Debug, Clone, Copy)]
pub(super) struct Published {
    pub(super) name: &'static str,
    pub(super) dir: &'static str,
}

/// All of them.
pub(super) const PUBLISHED: [Published; 5] = [
    Published { name: "sijax-macros", dir: "shared/macros" },
    Published { name: "sijax-shared", dir: "shared" },
    Published { name: "sijax-pkg", dir: "pkg" },
    Published { name: "sijax-client", dir: "client-wasm" },
    Published { name: "sijax-server", dir: "server" },
];
