//! What all signed answers of fifteen years as files cost.

use std::fs;

use super::told_by;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The folder under `target` that it is done in, made anew each time.
const FOLDER: &str = "benchmark-exports";

/// Builds for release, makes the reports up, exports them, prints.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let folder = workspace.target().join(FOLDER);
    let unusable = |reason| Failure::File {
        path: folder.clone(),
        reason,
    };
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(unusable)?;
    }
    fs::create_dir_all(&folder).map_err(unusable)?;
    println!("\nExports, on SQLite");
    let told = told_by(workspace, "overens-casework", "export_time", Some(&folder))?;
    println!("{}", told.trim());
    Ok(())
}
