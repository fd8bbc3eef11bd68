//! What needs a browser: the crawl and the stories of `cargo xtask test`, and the pictures of `cargo xtask screenshots`.

use std::process::Command;

use crate::commands::{cargo, show, succeeds};
use crate::failure::Failure;
use crate::prerequisites::{install, is_root};
use crate::workspace::Workspace;

/// The package with the tests, which the step of ordinary tests leaves out.
pub const PACKAGE: &str = "overens-browser";

/// A program, the package of Debian that has it, and how a person gets it.
struct Needed {
    programs: &'static [&'static str],
    package: &'static str,
    what: &'static str,
    how: &'static str,
}

const NEEDED: [Needed; 2] = [
    Needed {
        programs: &["chromium", "chromedriver"],
        // It brings the browser of its own version with it.
        package: "chromium-driver",
        what: "Chromium with its driver, in which the pages are tested,",
        how: "apt-get install chromium chromium-driver (as root), or your system's packages for both",
    },
    Needed {
        programs: &["node", "npm"],
        package: "npm",
        what: "Node.js with npm, which runs the check of HTML,",
        how: "apt-get install nodejs npm (as root), or your system's packages for both",
    },
];

/// Every page in the browser, and the main tasks with scripts off and by keyboard alone.
pub fn tests(workspace: &Workspace) -> Result<(), Failure> {
    prepare(workspace)?;
    show(
        &mut cargo(workspace, &["test", "--package", PACKAGE, "--locked"]),
        "Each finding names its rule, the place on the page and the address. `cargo run -p overens-web --example shipped_site` \
         serves the same pages to look at.",
    )
}

/// Draws the main pages for people to look at.
pub fn screenshots(workspace: &Workspace) -> Result<(), Failure> {
    prepare(workspace)?;
    let mut draw = cargo(
        workspace,
        &[
            "run",
            "--quiet",
            "--locked",
            "--package",
            PACKAGE,
            "--bin",
            "screenshots",
            "--",
        ],
    );
    draw.arg(workspace.target().join("screenshots"));
    show(
        &mut draw,
        "Read what it says above. The pages are listed in tests/browser/src/pictures.rs.",
    )
}

/// Programs and packages, installed where that is possible.
fn prepare(workspace: &Workspace) -> Result<(), Failure> {
    for needed in &NEEDED {
        if is_there(needed) {
            continue;
        }
        if is_root() && succeeds(Command::new("apt-get").arg("--version")) {
            install(needed.package, needed.how)?;
        }
        if !is_there(needed) {
            return Err(Failure::NotInstalled {
                what: needed.what,
                install: needed.how,
            });
        }
    }
    let npm = |arguments: &[&str]| {
        let mut npm = Command::new("npm");
        npm.args(arguments)
            .current_dir(workspace.root().join("tests/browser"));
        npm
    };
    // Satisfied without a network when what is installed is what the lock file says.
    if succeeds(&mut npm(&["ls", "--all"])) {
        return Ok(());
    }
    show(
        &mut npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        "The packages of tests/browser/package-lock.json are fetched the first time; check the connection and try again.",
    )
}

fn is_there(needed: &Needed) -> bool {
    let answers = |program: &&str| succeeds(Command::new(program).arg("--version"));
    needed.programs.iter().all(answers)
}
