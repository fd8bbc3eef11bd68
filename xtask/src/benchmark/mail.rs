//! How long it takes to send an e-mail to every recipient of a year, to the mail server of the tests.

use std::time::Duration;

use crate::commands::{cargo, read, written};
use crate::failure::Failure;
use crate::mail::{PACKAGE, VARIABLE};
use crate::python::python;
use crate::seconds::in_seconds;
use crate::workspace::Workspace;

/// The program that starts the server, sends and counts.
const PROGRAM: &str = "overens-mail-tests-time";

/// Builds for release, sends, prints.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let arguments = [
        "run",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        PACKAGE,
        "--bin",
        PROGRAM,
    ];
    let mut command = cargo(workspace, &arguments);
    command.env(VARIABLE, python(workspace)?);
    println!("\n$ {}", written(&command));
    let output = read(&mut command)?;
    let line = String::from_utf8_lossy(&output.stdout);
    let nanoseconds = line.trim().parse().map_err(|_| Failure::NotMeasured {
        line: line.trim().to_owned(),
    })?;
    let took = in_seconds(Duration::from_nanos(nanoseconds));
    println!("332 e-mails taken by a mail server on this machine, each once, on SQLite: {took}");
    Ok(())
}
