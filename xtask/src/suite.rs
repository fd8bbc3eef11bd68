//! Tests that have a step of their own because they need something that runs beside them.
//!
//! They are chosen by name from the whole workspace and not by package: which features of others' packages are built depends
//! on which packages are chosen, and the typesetter takes minutes to build anew.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use crate::commands::cargo;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The command that runs the tests in a folder of the project, `tests/browser` for instance.
pub fn suite(workspace: &Workspace, folder: &str) -> Result<std::process::Command, Failure> {
    let mut command = cargo(workspace, &["test", "--workspace", "--locked"]);
    for name in names(workspace, folder)? {
        command.arg("--test").arg(name);
    }
    Ok(command)
}

/// The command that runs every test that needs nothing beside it but a database, and the one that runs the examples in comments.
pub fn ordinary(workspace: &Workspace) -> Result<[std::process::Command; 2], Failure> {
    let mut tests = cargo(
        workspace,
        &["test", "--workspace", "--locked", "--lib", "--bins"],
    );
    let mut names = names(workspace, "xtask")?;
    let crates = workspace.root().join("crates");
    let unreadable = |reason| Failure::File {
        path: crates.clone(),
        reason,
    };
    for entry in fs::read_dir(&crates).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.join("tests").is_dir() {
            names.extend(self::names(workspace, path)?);
        }
    }
    names.sort();
    names.dedup();
    for name in names {
        tests.arg("--test").arg(name);
    }
    let examples = cargo(workspace, &["test", "--workspace", "--locked", "--doc"]);
    Ok([tests, examples])
}

/// The names of its tests: a file each, or a folder with the file `main.rs`.
fn names(workspace: &Workspace, folder: impl AsRef<Path>) -> Result<Vec<OsString>, Failure> {
    let path = workspace.root().join(folder).join("tests");
    let unreadable = |reason| Failure::File {
        path: path.clone(),
        reason,
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(&path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?.path();
        let is_test = entry.extension().is_some_and(|ending| ending == "rs")
            || entry.join("main.rs").is_file();
        if let (true, Some(name)) = (is_test, entry.file_stem()) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}
