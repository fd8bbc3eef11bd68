//! What all signed answers of fifteen years as files cost.

use super::{empty_folder, told_by};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The folder under `target` that it is done in, made anew each time.
const FOLDER: &str = "benchmark-exports";

/// Builds for release, makes the reports up, exports them, prints.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let folder = empty_folder(workspace, FOLDER)?;
    println!("\nExports, on SQLite");
    let told = told_by(
        workspace,
        ("overens-casework", "export_time"),
        &[folder.as_os_str()],
    )?;
    println!("{}", told.trim());
    Ok(())
}
