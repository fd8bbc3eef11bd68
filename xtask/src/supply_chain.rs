//! Licences, banned packages and sources of everything we build on, by the policy in `deny.toml`.
//!
//! Known security holes are not looked up here: that list changes from day to day and
//! must be fetched, and a test that passed yesterday should pass today.

use std::process::Command;

use crate::commands::show;
use crate::failure::Failure;
use crate::tool::Tool;
use crate::workspace::Workspace;

const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
};

/// Checks the policy for the product and for the fuzz targets.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    let program = CARGO_DENY.program(workspace)?;
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut deny = Command::new(&program);
        deny.current_dir(workspace.root())
            .args(["--locked", "--config", "deny.toml"])
            .args(["--manifest-path", manifest, "check"])
            .args(["--hide-inclusion-graph", "licenses", "bans", "sources"]);
        show(
            &mut deny,
            "Take the dependency out, or change deny.toml and write the reason beside it and in docs/dependencies.md. \
             If a Cargo.lock is out of date, run `cargo update --workspace`, for fuzz/ with `--manifest-path fuzz/Cargo.toml`.",
        )?;
    }
    Ok(())
}
