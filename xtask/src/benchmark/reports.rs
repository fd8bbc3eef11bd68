//! Everybody reports at once, on SQLite and one server: whole pages of answers, then one answer at a time, then all is signed and
//! taken out.

use std::fs;
use std::process::Command;

use crate::commands::{cargo, show};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The program that prepares, serves, sends and judges.
const EXAMPLE: &str = "stampede";

/// Tells it the address of an empty database.
const ADDRESS: &str = "OVERENS_STAMPEDE_DATABASE";

/// Every municipality but those the made-up people act for, for half a minute, so many pages a second.
const LOAD: [&str; 3] = ["286", "30", "50"];

/// Runs it; it prints what it found.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let build = [
        "build",
        "--release",
        "--locked",
        "--package",
        "overens-web",
        "--example",
        EXAMPLE,
    ];
    show(
        &mut cargo(workspace, &build),
        "What does not build cannot be measured.",
    )?;
    let folder = workspace.target().join("benchmark-reports");
    let unusable = |reason| Failure::File {
        path: folder.clone(),
        reason,
    };
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(unusable)?;
    }
    fs::create_dir_all(&folder).map_err(unusable)?;
    println!("\nEverybody reports at once, on SQLite, one server");
    let program = workspace.released("examples").join(EXAMPLE);
    let mut run = Command::new(program);
    run.arg("report")
        .args(LOAD)
        .env(ADDRESS, folder.join("overens.db"));
    show(
        &mut run,
        "An answer that was confirmed is not there, or could not be saved: it says above how many. That is a bug, not slowness.",
    )
}
