//! Running the program as a person without special rights, which a test run may have.

use std::path::PathBuf;
use std::process::Command;

use crate::desk::Desk;
use crate::program::{OVERENS, Program};

/// A user of the system who owns nothing.
const NOBODY: u32 = 65_534;

/// Someone who may not do what the file system forbids.
pub struct Person {
    /// A copy of the program where everybody can reach it, when the tests run with all rights.
    copy: Option<(Desk, PathBuf)>,
}

impl Person {
    /// An ordinary person.
    pub fn new() -> Self {
        if !may_do_everything() {
            return Self { copy: None };
        }
        let desk = Desk::new();
        set_mode(&desk.path("."), 0o755);
        let copy = desk.path("overens");
        // By another process: if this one had the copy open for writing while another test starts
        // a program, that program would hold it open too, and a file held open cannot be run.
        let copied = Command::new("cp").arg(OVERENS).arg(&copy).status().unwrap();
        assert!(copied.success());
        set_mode(&copy, 0o755);
        Self {
            copy: Some((desk, copy)),
        }
    }

    /// The same command line, as this person.
    pub fn runs(&self, program: Program) -> Program {
        match &self.copy {
            Some((_, copy)) => program.by_user(copy, NOBODY),
            None => program,
        }
    }
}

/// Sets who may read and write.
pub fn set_mode(path: &std::path::Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// Whether the tests run as the superuser, whom no permission stops.
fn may_do_everything() -> bool {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::with("mine", "");
    std::fs::metadata(desk.path("mine")).unwrap().uid() == 0
}
