//! Our files for banks and ledgers as others' programs read them: held against their schema, summed up and read back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::commands::{cargo, show, succeeds};
use crate::failure::Failure;
use crate::prerequisites;
use crate::python::{python, schemas};
use crate::workspace::Workspace;

/// Writes the files in two processes, compares them byte by byte, and lets others read them.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let python = python(workspace)?;
    let schemas = schemas(workspace, &python)?;
    has_xmllint()?;
    let folder = write(workspace, "bank-files")?;
    let again = write(workspace, "bank-files-again")?;
    let mut command = Command::new(python);
    command
        .arg(workspace.root().join("tests/python/check_bank_files.py"))
        .args([&folder, &again, &schemas])
        .arg(
            workspace
                .root()
                .join("crates/documents/tests/documents/statements"),
        )
        // What Python keeps of its own is no source.
        .env("PYTHONDONTWRITEBYTECODE", "1");
    show(
        &mut command,
        "A bank or a ledger would not take a file, or would read something else in it. Mend crates/documents/src/payment_file.rs \
         or sie.rs. The files are in the folder bank-files of the target folder, each with what it was made of.",
    )
}

/// The program that holds XML against a schema.
fn has_xmllint() -> Result<(), Failure> {
    let is_there = || succeeds(Command::new("xmllint").arg("--version"));
    if is_there() {
        return Ok(());
    }
    if prerequisites::is_root() {
        prerequisites::install(
            "libxml2-utils",
            "Look at what apt-get says above; the package libxml2-utils is needed.",
        )?;
    }
    if is_there() {
        Ok(())
    } else {
        Err(Failure::NotInstalled {
            what: "xmllint, which holds payment files against their schema,",
            install: "apt-get install libxml2-utils (as root), or your system's package",
        })
    }
}

fn write(workspace: &Workspace, name: &str) -> Result<PathBuf, Failure> {
    let folder = workspace.target().join(name);
    // What an earlier run left must not be read instead.
    anew(&folder).map_err(|reason| Failure::File {
        path: folder.clone(),
        reason,
    })?;
    let advice = "The files must be made before they can be read. See the step Tests.";
    // Built with everything else, so that nothing is built anew.
    let build = [
        "build",
        "--locked",
        "--workspace",
        "--example",
        "bank_files",
    ];
    show(&mut cargo(workspace, &build), advice)?;
    let name = format!("bank_files{}", std::env::consts::EXE_SUFFIX);
    let program = workspace.target().join("debug/examples").join(name);
    show(Command::new(program).arg("write").arg(&folder), advice)?;
    Ok(folder)
}

fn anew(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}
