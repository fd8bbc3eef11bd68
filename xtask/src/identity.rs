//! Signing in against a real identity provider, which runs in Node.js while the tests do.

use crate::commands::show;
use crate::failure::Failure;
use crate::needed::{NODE, have, have_packages};
use crate::suite::suite;
use crate::workspace::Workspace;

/// Every way of signing in by OpenID Connect, and every way of being stopped.
pub fn tests(workspace: &Workspace) -> Result<(), Failure> {
    have(&NODE)?;
    have_packages(workspace, "tests/identity")?;
    show(
        &mut suite(workspace, "tests/identity")?,
        "The name of the failing test is the claim that no longer holds. tests/identity/provider.mjs is the provider it \
         was tested against.",
    )
}
