//! Programs and packages that only some steps need, installed where that is possible.

use std::process::Command;

use crate::commands::{show, succeeds};
use crate::failure::Failure;
use crate::prerequisites::{install, is_root};
use crate::workspace::Workspace;

/// Programs, the package of Debian that has them, and how a person gets them.
pub struct Needed {
    /// The programs.
    pub programs: &'static [&'static str],
    /// The package.
    pub package: &'static str,
    /// What they are for.
    pub what: &'static str,
    /// How a person gets them.
    pub how: &'static str,
}

/// What runs the packages of npm.
pub const NODE: Needed = Needed {
    programs: &["node", "npm"],
    package: "npm",
    what: "Node.js with npm, which runs the check of HTML and the identity provider of the tests,",
    how: "apt-get install nodejs npm (as root), or your system's packages for both",
};

/// Sees to it that programs are there.
pub fn have(needed: &Needed) -> Result<(), Failure> {
    if is_there(needed) {
        return Ok(());
    }
    if is_root() && succeeds(Command::new("apt-get").arg("--version")) {
        install(needed.package, needed.how)?;
    }
    if is_there(needed) {
        return Ok(());
    }
    Err(Failure::NotInstalled {
        what: needed.what,
        install: needed.how,
    })
}

/// Sees to it that the packages that a folder pins in its `package-lock.json` are there.
pub fn have_packages(workspace: &Workspace, folder: &str) -> Result<(), Failure> {
    let npm = |arguments: &[&str]| {
        let mut npm = Command::new("npm");
        npm.args(arguments)
            .current_dir(workspace.root().join(folder));
        npm
    };
    // Satisfied without a network when what is installed is what the lock file says.
    if succeeds(&mut npm(&["ls", "--all"])) {
        return Ok(());
    }
    show(
        &mut npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        "The packages of package-lock.json are fetched the first time; check the connection and try again.",
    )
}

fn is_there(needed: &Needed) -> bool {
    let answers = |program: &&str| succeeds(Command::new(program).arg("--version"));
    needed.programs.iter().all(answers)
}
