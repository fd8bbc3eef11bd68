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
    let advice = "The documents must be made before they can be read. See the step Tests.";
    // Built with everything else, so that nothing is built anew.
    let build = ["build", "--locked", "--workspace", "--example", "papers"];
    show(&mut cargo(workspace, &build), advice)?;
    let name = format!("papers{}", std::env::consts::EXE_SUFFIX);
    let program = workspace.target().join("debug/examples").join(name);
    show(Command::new(program).arg("write").arg(folder), advice)
}
