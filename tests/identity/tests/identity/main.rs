//! Signing in by OpenID Connect, as a person's browser and a real certified provider meet the site.
//!
//! They need Node.js and the packages of `package-lock.json`: `cargo xtask test` sees to both.
#![cfg(test)]
#![expect(
    clippy::disallowed_methods,
    reason = "the provider has a clock of its own, so the site under test has the real one; and tests write files of their own"
)]

mod arriving;
mod browser;
mod levels;
mod provider;
mod scene;
mod signing_in;
mod tokens;
mod way_back;
