//! Cargo tools the steps use, installed inside the target folder in fixed versions.

use std::path::PathBuf;

use crate::commands::{cargo, show};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// A cargo tool in a fixed version.
pub struct Tool {
    /// Its name on the package registry and of its program.
    pub name: &'static str,
    /// Its version. A new version goes to a folder of its own, so that changing it here is enough.
    pub version: &'static str,
}

impl Tool {
    /// The program, installed first if it is not there.
    ///
    /// It is built without optimisation: that takes a third of the time, and what it does
    /// for us takes a second either way.
    pub fn program(&self, workspace: &Workspace) -> Result<PathBuf, Failure> {
        let folder = workspace
            .target()
            .join("tools")
            .join(format!("{}-{}", self.name, self.version));
        let program =
            folder
                .join("bin")
                .join(format!("{}{}", self.name, std::env::consts::EXE_SUFFIX));
        if program.is_file() {
            return Ok(program);
        }
        let arguments = [
            "install",
            "--quiet",
            "--locked",
            "--debug",
            "--version",
            self.version,
            self.name,
            "--root",
        ];
        let mut install = cargo(workspace, &arguments);
        install
            .arg(&folder)
            .env("CARGO_TARGET_DIR", workspace.target().join("tools/build"));
        show(
            &mut install,
            "The tool is fetched from the package registry the first time; check the connection and try again.",
        )?;
        Ok(program)
    }
}
