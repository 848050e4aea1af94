var Sijax = {}; // replaced by the first build: cargo xtask build, cargo xtask build
