//! Checks an export of the record of acts: every hash, the chain, the seals, and what was published of them.
//!
//! The contract is `docs/audit.md`. What is wrong is named by the number of the act, since that is what an auditor can look
//! up: an act that was changed, removed, inserted, moved or cut off. A record that was rewritten with new hashes all the
//! way to its end is consistent in itself; then the seals tell between which acts it was done.

pub mod chain;
pub mod export;
pub mod problem;
pub mod seal;
pub mod tree;

use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use crate::audit::export::Export;
use crate::audit::problem::Problem;
use crate::audit::seal::{Key, Seal};

/// A SHA-256.
pub type Hash = [u8; 32];

/// What is checked, and against what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The export.
    pub export: PathBuf,
    /// A file with the seals that were published.
    pub seals: Option<PathBuf>,
    /// The keys that may have signed; any when none is given.
    pub keys: Vec<Key>,
}

/// Why nothing could be checked.
#[derive(Debug)]
pub enum Unreadable {
    /// A file cannot be read.
    File(PathBuf, io::Error),
    /// The file is no export at all.
    NotAnExport(PathBuf),
    /// The file is no file of published seals.
    NotSeals(PathBuf),
}

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    /// What does not hold; the first ones when there are many.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub further: usize,
    /// How many acts there are.
    pub entries: usize,
    /// The number and hash of the last act.
    pub last: Option<(u64, Hash)>,
    /// How many seals were compared.
    pub seals: usize,
    /// The last act that a sound seal vouches for.
    pub sealed_until: u64,
    /// Whether published seals were given.
    pub has_published: bool,
    /// Whether keys were given.
    pub has_keys: bool,
    /// The keys that signed.
    pub keys: Vec<Key>,
}

/// How many problems are kept: who has seen fifty knows enough, and a hostile file must not fill the memory.
pub const MAX_PROBLEMS: usize = 50;

impl Report {
    /// Whether everything holds.
    pub fn holds(&self) -> bool {
        self.problems.is_empty()
    }

    fn add(&mut self, problem: Problem) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem);
        } else {
            self.further += 1;
        }
    }
}

/// Reads the files and checks them.
pub fn check_files(asked: &Asked) -> Result<Report, Unreadable> {
    let opened = open(&asked.export)?;
    let unreadable = |error| Unreadable::File(asked.export.clone(), error);
    let export = export::read(BufReader::new(opened)).map_err(unreadable)?;
    if !export.is_one() {
        return Err(Unreadable::NotAnExport(asked.export.clone()));
    }
    let published = match &asked.seals {
        None => None,
        Some(path) => {
            let seals = seal::read_published(open(path)?);
            let seals = seals.map_err(|error| Unreadable::File(path.clone(), error))?;
            Some(seals.ok_or_else(|| Unreadable::NotSeals(path.clone()))?)
        }
    };
    Ok(check(&export, published.as_deref(), &asked.keys))
}

fn open(path: &Path) -> Result<File, Unreadable> {
    File::open(path).map_err(|error| Unreadable::File(path.to_owned(), error))
}

/// Checks an export that was read.
pub fn check(export: &Export, published: Option<&[Seal]>, keys: &[Key]) -> Report {
    let mut report = Report {
        entries: export.entries.len(),
        has_published: published.is_some(),
        has_keys: !keys.is_empty(),
        ..Report::default()
    };
    for problem in &export.problems {
        report.add(problem.clone());
    }
    report.further += export.further;
    let chain = chain::check(export, &mut report);
    report.last = chain.last;
    seal::check(export, &chain, published, keys, &mut report);
    report
}
