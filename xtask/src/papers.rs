//! Our documents as another program reads them: by their structure, as whoever cannot see them does.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::commands::{cargo, show};
use crate::failure::Failure;
use crate::python::python;
use crate::workspace::Workspace;

/// Writes the documents in two processes, compares them byte by byte, and reads them back.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let python = python(workspace)?;
    let folder = workspace.target().join("papers");
    let again = workspace.target().join("papers-again");
    for folder in [&folder, &again] {
        write(workspace, folder)?;
    }
    let mut command = Command::new(python);
    command
        .arg(workspace.root().join("tests/python/check_papers.py"))
        .args([&folder, &again])
        // What Python keeps of its own is no source.
        .env("PYTHONDONTWRITEBYTECODE", "1");
    show(
        &mut command,
        "A document is not what it promises to be; the lines above say which and how. Mend crates/typeset. The documents \
         are in the folder papers of the target folder, each with what it was made of.",
    )
}

fn write(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let file = |reason| Failure::File {
        path: folder.to_path_buf(),
        reason,
    };
    // What an earlier run left must not be read instead.
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(file)?;
    }
    fs::create_dir_all(folder).map_err(file)?;
    let arguments = [
        "run",
        "--locked",
        "--quiet",
        "--package",
        "overens-typeset",
        "--example",
        "papers",
        "--",
        "write",
    ];
    show(
        cargo(workspace, &arguments).arg(folder),
        "The documents must be made before they can be read. See the step Tests.",
    )
}
