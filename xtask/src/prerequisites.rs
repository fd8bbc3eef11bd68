//! What the steps need from the machine: rustfmt, clippy, a compiler for C and C++, and a program that reads PDF.

use std::process::Command;

use crate::commands::{cargo, read, show, succeeds};
use crate::failure::Failure;
use crate::workspace::Workspace;

const INSTALL_COMPILER: &str =
    "apt-get install build-essential (as root), or your system's packages for gcc and g++";

/// Checks that everything is there, and installs the compilers where that is possible.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    for (subcommand, what, install) in [
        (
            "fmt",
            "rustfmt, which checks formatting,",
            "rustup component add rustfmt",
        ),
        (
            "clippy",
            "clippy, which checks the code,",
            "rustup component add clippy",
        ),
    ] {
        if !succeeds(&mut cargo(workspace, &[subcommand, "--version"])) {
            return Err(Failure::NotInstalled { what, install });
        }
    }
    if !has_compilers() {
        install_compilers()?;
    }
    if !reads_documents() {
        install_reader()?;
    }
    println!("rustfmt, clippy, compilers for C and C++ and a reader of PDF are there");
    Ok(())
}

/// Tests of letters read them back with the program of others.
fn reads_documents() -> bool {
    succeeds(Command::new("pdftotext").arg("-v"))
}

fn install_reader() -> Result<(), Failure> {
    let missing = Failure::NotInstalled {
        what: "pdftotext, which tests read letters back with,",
        install: "apt-get install poppler-utils (as root), or your system's package",
    };
    if !may_install() {
        return Err(missing);
    }
    install(
        "poppler-utils",
        "Look at what apt-get says above; the package poppler-utils is needed.",
    )?;
    if reads_documents() {
        Ok(())
    } else {
        Err(missing)
    }
}

/// On a Debian machine where we are root, as on a fresh test machine, asking would only cost time.
fn may_install() -> bool {
    is_root() && succeeds(Command::new("apt-get").arg("--version"))
}

/// The TLS library has parts in C, the fuzzing library is C++.
fn has_compilers() -> bool {
    [("CC", "cc"), ("CXX", "c++")]
        .into_iter()
        .all(|(variable, usual)| {
            let program = std::env::var_os(variable).unwrap_or_else(|| usual.into());
            succeeds(Command::new(program).arg("--version"))
        })
}

fn install_compilers() -> Result<(), Failure> {
    let missing = Failure::NotInstalled {
        what: "A compiler for C and C++",
        install: INSTALL_COMPILER,
    };
    if !may_install() {
        return Err(missing);
    }
    install(
        "build-essential",
        "Look at what apt-get says above; the package build-essential is needed.",
    )?;
    if has_compilers() {
        Ok(())
    } else {
        Err(missing)
    }
}

/// Installs a package of Debian.
pub fn install(package: &str, advice: &'static str) -> Result<(), Failure> {
    for arguments in [
        &["update"][..],
        &["install", "--yes", "--no-install-recommends", package],
    ] {
        show(Command::new("apt-get").args(arguments), advice)?;
    }
    Ok(())
}

/// Whether we may install packages.
pub fn is_root() -> bool {
    read(Command::new("id").arg("-u")).is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
