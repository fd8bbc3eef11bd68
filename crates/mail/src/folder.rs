//! The folder where reports of mail servers come in: files that somebody drops there, or the `new` of a Maildir.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// So many reports are read at once, so that other work gets its turn.
pub const MOST_REPORTS_AT_ONCE: usize = 100;
/// A report may bring the whole message back; what stands first is what is needed.
const LARGEST_REPORT_BYTES: u64 = 2_000_000;
/// So many files of one name are told apart.
const MOST_OF_ONE_NAME: u32 = 1000;

/// A folder of reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reports(PathBuf);

/// A report that is yet to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    path: PathBuf,
    /// Its bytes, or as many as are looked at.
    pub bytes: Vec<u8>,
}

/// A folder that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the folder of reports {path} cannot be used: {reason}")]
pub struct FolderError {
    /// Which.
    pub path: PathBuf,
    /// Why.
    pub reason: std::io::Error,
}

impl Reports {
    /// Reports in a folder.
    pub const fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The reports that are yet to be read, by name.
    pub fn waiting(&self) -> Result<Vec<Waiting>, FolderError> {
        let mut paths = self.files(&self.0, true)?;
        let maildir = self.0.join("new");
        if maildir.is_dir() {
            paths.extend(self.files(&maildir, false)?);
        }
        paths.sort();
        paths.truncate(MOST_REPORTS_AT_ONCE);
        let read = |path: PathBuf| {
            let mut bytes = Vec::new();
            let file = fs::File::open(&path).map_err(|reason| self.error(reason))?;
            let mut limited = file.take(LARGEST_REPORT_BYTES);
            limited
                .read_to_end(&mut bytes)
                .map_err(|reason| self.error(reason))?;
            Ok(Waiting { path, bytes })
        };
        paths.into_iter().map(read).collect()
    }

    /// Puts a report away: with those that were read, or those that were about nothing of ours.
    pub fn put_away(&self, report: &Waiting, is_matched: bool) -> Result<(), FolderError> {
        let folder = self.0.join(if is_matched { "read" } else { "unmatched" });
        fs::create_dir_all(&folder).map_err(|reason| self.error(reason))?;
        let Some(name) = report.path.file_name() else {
            return Ok(());
        };
        let mut to = folder.join(name);
        for number in 1..MOST_OF_ONE_NAME {
            if !to.exists() {
                break;
            }
            let mut other = name.to_owned();
            other.push(format!(".{number}"));
            to = folder.join(other);
        }
        fs::rename(&report.path, to).map_err(|reason| self.error(reason))
    }

    /// How many reports were about nothing of ours.
    pub fn unmatched(&self) -> usize {
        let entries = fs::read_dir(self.0.join("unmatched"));
        entries.map_or(0, |entries| entries.flatten().count())
    }

    /// The plain files of a folder. What is still being written has another ending, or begins with a point.
    fn files(&self, folder: &Path, only_eml: bool) -> Result<Vec<PathBuf>, FolderError> {
        let entries = fs::read_dir(folder).map_err(|reason| self.error(reason))?;
        let mut paths = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|reason| self.error(reason))?;
            let kind = entry.file_type().map_err(|reason| self.error(reason))?;
            let path = entry.path();
            let is_eml = path.extension().is_some_and(|ending| ending == "eml");
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if kind.is_file() && !is_hidden && (is_eml || !only_eml) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    fn error(&self, reason: std::io::Error) -> FolderError {
        FolderError {
            path: self.0.clone(),
            reason,
        }
    }
}
