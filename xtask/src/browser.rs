//! What needs a browser: the crawl and the stories of `cargo xtask test`, and the pictures of `cargo xtask screenshots`.

use crate::commands::{cargo, show};
use crate::failure::Failure;
use crate::needed::{NODE, Needed, have, have_packages};
use crate::suite::suite;
use crate::workspace::Workspace;

/// The package with the tests.
const PACKAGE: &str = "overens-browser";

const BROWSER: Needed = Needed {
    programs: &["chromium", "chromedriver"],
    // It brings the browser of its own version with it.
    package: "chromium-driver",
    what: "Chromium with its driver, in which the pages are tested,",
    how: "apt-get install chromium chromium-driver (as root), or your system's packages for both",
};

/// Every page in the browser, and the main tasks with scripts off and by keyboard alone.
pub fn tests(workspace: &Workspace) -> Result<(), Failure> {
    prepare(workspace)?;
    show(
        &mut suite(workspace, "tests/browser")?,
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
    have(&BROWSER)?;
    have(&NODE)?;
    have_packages(workspace, "tests/browser")
}
