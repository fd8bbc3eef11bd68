//! Sending e-mail to a real mail server, which runs in Python while the tests do.

use crate::commands::show;
use crate::failure::Failure;
use crate::python::python;
use crate::suite::suite;
use crate::workspace::Workspace;

/// The package with the tests.
pub const PACKAGE: &str = "overens-mail-tests";

/// Tells the tests which Python has the packages.
pub const VARIABLE: &str = "OVERENS_TEST_PYTHON";

/// Every way a server answers or dies, and every way the sender does.
pub fn tests(workspace: &Workspace) -> Result<(), Failure> {
    let python = python(workspace)?;
    show(
        suite(workspace, "tests/mail")?.env(VARIABLE, python),
        "The name of the failing test is the claim that no longer holds. tests/mail/server.py is the server it was tested \
         against.",
    )
}
