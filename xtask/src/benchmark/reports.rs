//! Everybody reports at once, on SQLite and one server: whole pages of answers, then one answer at a time, then all is signed and
//! taken out.

use std::process::Command;

use super::{empty_folder, stampede};
use crate::commands::show;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Every municipality but those the made-up people act for, for half a minute, so many pages a second.
const LOAD: [&str; 3] = ["286", "30", "50"];

/// Runs it; it prints what it found.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let program = stampede::built(workspace)?;
    let folder = empty_folder(workspace, "benchmark-reports")?;
    println!("\nEverybody reports at once, on SQLite, one server");
    let mut run = Command::new(program);
    run.arg("report")
        .args(LOAD)
        .env(stampede::ADDRESS, folder.join("overens.db"));
    show(
        &mut run,
        "An answer that was confirmed is not there, or could not be saved: it says above how many. That is a bug, not slowness.",
    )
}
